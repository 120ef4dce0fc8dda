import { asList } from '../compile-claims.ts'
import { defineRule } from '../rule.ts'
import { didYouMean, suggest } from '../suggest.ts'

export const badReplacement = defineRule({
  code: 'BAD_REPLACEMENT',
  severity: 'error',
  reason:
    'replacedBy leads from an item that must not be used any more to those that say it rightly, in the same document.',
  example: {
    of: 'claims',
    bad: `- id: wrong
  cite: …
  about: lawsuit
  replacedBy: court
  describedAs: { en: a petition }`,
    good: `- id: wrong
  cite: …
  about: lawsuit
  deprecated: The text speaks of a lawsuit.
  replacedBy: court
  describedAs: { en: a petition }`,
  },
  *check({ items }) {
    for (const [file, own] of Map.groupBy(items, (item) => item.file)) {
      const ids = new Set(own.flatMap(({ claim: { id } }) => id ?? []))
      for (const { claim, path } of own) {
        const { replacedBy, deprecated, id } = claim
        if (replacedBy !== undefined && deprecated === undefined)
          yield {
            file,
            path: [...path, 'replacedBy'],
            part: 'key',
            message: `"${id}" is replaced, but not deprecated`,
            next: 'add deprecated: <why>, or leave replacedBy out',
          }
        for (const [index, other] of asList(replacedBy).entries()) {
          if (other === undefined) continue
          const place = [...path, 'replacedBy', ...(Array.isArray(replacedBy) ? [index] : [])]
          if (other === id)
            yield { file, path: place, value: other, message: `"${id}" cannot replace itself` }
          else if (!ids.has(other)) {
            const meant = suggest(other, ids)
            yield {
              file,
              path: place,
              value: other,
              message: `there is no item "${other}" in this document${didYouMean(meant)}`,
              next: meant ? `write ${meant}` : 'name an item of this document',
            }
          }
        }
      }
    }
  },
})
