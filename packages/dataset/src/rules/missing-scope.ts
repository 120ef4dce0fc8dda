import { asList } from '../compile-claims.ts'
import { defineRule } from '../rule.ts'

export const missingScope = defineRule({
  code: 'MISSING_SCOPE',
  severity: 'error',
  reason:
    'That a service was blocked means nothing without the features and the networks of which the text speaks. The operators are all, and the place that of the dataset, unless the item says otherwise.',
  example: {
    of: 'claims',
    bad: `- id: state
  cite: …
  about: nida
  availability: BLOCKED`,
    good: `- id: state
  cite: …
  about: nida
  scope: { features: VOICE_CALL, networks: some }
  availability: BLOCKED`,
  },
  *check({ authored, items }) {
    const places = asList(authored.manifest.value.coverage?.places)
    for (const { file, path, claim, values } of items) {
      const scoped = values.find(({ definition }) => definition.scoped)
      const wrong = file.wrong.some(([, index, key]) => index === path[1] && key === 'scope')
      if (!scoped || wrong) continue
      const missing = [
        ...(claim.scope?.features === undefined ? ['features'] : []),
        ...(claim.scope?.networks === undefined ? ['networks'] : []),
        ...(claim.scope?.place === undefined && places.length !== 1 ? ['place'] : []),
      ]
      if (missing.length === 0) continue
      yield {
        file,
        path: [...path, claim.scope === undefined ? scoped.property : 'scope'],
        part: 'key',
        message:
          claim.scope === undefined
            ? `"${scoped.property}" needs a scope with ${missing.join(' and ')}`
            : `the scope does not say ${missing.join(' and ')}`,
        next: 'add scope: { features: VOICE_CALL, networks: all }; networks: some, where the text does not say which',
      }
    }
  },
})
