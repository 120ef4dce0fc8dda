import { defineRule } from '../rule.ts'

export const scopeNotAllowed = defineRule({
  code: 'SCOPE_NOT_ALLOWED',
  severity: 'error',
  reason:
    'Only availability and legalStatus are said of features and networks. On another property a scope would be lost.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: …
  about: nida
  scope: { features: VOICE_CALL, networks: all }
  website: { en: nida.example }`,
    good: `- id: site
  cite: …
  about: nida
  website: { en: nida.example }`,
  },
  *check({ items }) {
    for (const { file, path, claim, values, complete } of items)
      if (
        claim.scope !== undefined &&
        complete &&
        values.length > 0 &&
        !values.some(({ definition }) => definition.scoped)
      )
        yield {
          file,
          path: [...path, 'scope'],
          part: 'key',
          message: `no property of the item has a scope: ${[...new Set(values.map(({ property }) => property))].join(', ')}`,
          next: 'leave the scope out, or move it to the item with the availability',
        }
  },
})
