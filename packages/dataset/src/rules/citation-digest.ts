import { defineRule } from '../rule.ts'

export const citationDigest = defineRule({
  code: 'CITATION_DIGEST',
  severity: 'error',
  reason:
    'The digest proves that the passage is the one that the coder read. It is compared where the user holds the text.',
  fixes: 'writes the positions at which the digest fits',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: { start: 108, end: 185, sha256: 0f5dea539aa6ee91aa58e8e3e80a4985ee6b973a0d3bd367489b507df992fd3a }
  about: nida
  website: { en: nida.example }`,
    good: `- id: site
  cite: { start: 106, end: 185, sha256: 0f5dea539aa6ee91aa58e8e3e80a4985ee6b973a0d3bd367489b507df992fd3a }
  about: nida
  website: { en: nida.example }`,
    given: 'The digest is that of the sentence that begins at 106.',
  },
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
        // The digest proves that it is the same passage: only its place was lost.
        ...(found.near && {
          rewrites: (['start', 'end'] as const).map((key) => ({
            path: [...place.path, key],
            write: () => String(found.near![key]),
          })),
        }),
      }
    }
  },
})
