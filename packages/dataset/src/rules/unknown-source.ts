import { defineRule } from '../rule.ts'
import { didYouMean, suggest } from '../suggest.ts'

export const unknownSource = defineRule({
  code: 'UNKNOWN_SOURCE',
  severity: 'error',
  reason:
    'A claim is that of its document, or of a source that stands quoted in it and is listed under quoted.',
  example: {
    of: 'claims',
    bad: `- id: lawsuit-announced
  cite: …
  source: salma-pots
  about: lawsuit
  describedAs: { en: a lawsuit to come }`,
    good: `- id: lawsuit-announced
  cite: …
  source: salma-post
  about: lawsuit
  describedAs: { en: a lawsuit to come }`,
    given: 'The document lists `salma-post` under `quoted`.',
  },
  *check({ items }) {
    for (const { file, path, claim } of items) {
      if (claim.source === undefined) continue
      const known = (file.value.quoted ?? []).flatMap((quoted) => quoted?.id ?? [])
      if (known.includes(claim.source)) continue
      const meant = suggest(claim.source, known)
      yield {
        file,
        path: [...path, 'source'],
        value: claim.source,
        message: `no source "${claim.source}" is quoted in this document${didYouMean(meant)}`,
        next: meant
          ? `write ${meant}`
          : 'list it under quoted, or leave it out if the document itself says it',
      }
    }
  },
})
