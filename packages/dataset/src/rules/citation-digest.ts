import { defineRule } from '../rule.ts'

export const citationDigest = defineRule({
  code: 'CITATION_DIGEST',
  severity: 'error',
  reason:
    'The digest proves that the passage is the one that the coder read. It is compared where the user holds the text.',
  *check(context) {
    for (const place of context.citations) {
      const found = context.verify(place)
      if (!found || place.citation.sha256 === undefined) continue
      if (found.ok || found.reason === 'OUT_OF_RANGE') continue
      const { start, end } = place.citation
      yield {
        file: place.item.file,
        path: [...place.path, 'sha256'],
        value: place.citation.sha256,
        message: found.near
          ? `the passage ${start} to ${end} has another digest; this one is that of ${found.near.start} to ${found.near.end}`
          : `the passage ${start} to ${end} has another digest: ${found.actual}`,
        next: found.near
          ? `write start: ${found.near.start}, end: ${found.near.end}`
          : `read the passage; if it is the right one, write sha256: ${found.actual}`,
      }
    }
  },
})
