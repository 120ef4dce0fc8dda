import { defineRule } from '../rule.ts'

export const emptyCitation = defineRule({
  code: 'EMPTY_CITATION',
  severity: 'error',
  reason: 'A claim is something that a passage says. A passage without a character says nothing.',
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
