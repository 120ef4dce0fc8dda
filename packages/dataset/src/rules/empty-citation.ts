import { defineRule } from '../rule.ts'

export const emptyCitation = defineRule({
  code: 'EMPTY_CITATION',
  severity: 'error',
  reason: 'A claim is something that a passage says. A passage without a character says nothing.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: { start: 106, end: 106, sha256: … }
  about: nida
  website: { en: nida.example }`,
    good: `- id: site
  cite: { start: 106, end: 185, sha256: … }
  about: nida
  website: { en: nida.example }`,
  },
  *check({ citations }) {
    for (const { item, path, citation } of citations)
      if (citation.start !== undefined && citation.start === citation.end)
        yield {
          file: item.file,
          path: [...path, 'end'],
          value: String(citation.end),
          message: `the passage begins and ends at ${citation.start}: it is empty`,
          next: 'find the passage again with isnad cite',
        }
  },
})
