import { renditionOf } from '../context.ts'
import { defineRule } from '../rule.ts'

export const citationOutOfRange = defineRule({
  code: 'CITATION_OUT_OF_RANGE',
  severity: 'error',
  reason:
    'A passage stands within its text, and begins before it ends. Positions count Unicode code points, not bytes.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: { start: 106, end: 18500, sha256: … }
  about: nida
  website: { en: nida.example }`,
    good: `- id: site
  cite: { start: 106, end: 185, sha256: … }
  about: nida
  website: { en: nida.example }`,
  },
  *check(context) {
    for (const place of context.citations) {
      const { item, path, citation } = place
      const { start, end } = citation
      const length = renditionOf(place)?.length
      if (start !== undefined && end !== undefined && start > end)
        yield {
          file: item.file,
          path: [...path, 'start'],
          value: String(start),
          message: `the passage begins at ${start}, after its end at ${end}`,
          next: 'find the passage again with isnad cite',
        }
      for (const [key, position] of [
        ['start', start],
        ['end', end],
      ] as const)
        if (position !== undefined && length !== undefined && position > length)
          yield {
            file: item.file,
            path: [...path, key],
            value: String(position),
            message: `position ${position} lies beyond the text, which has ${length} code points`,
            next: 'find the passage again with isnad cite',
          }
    }
  },
})
