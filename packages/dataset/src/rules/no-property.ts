import { defineRule } from '../rule.ts'

export const noProperty = defineRule({
  code: 'NO_PROPERTY',
  severity: 'error',
  reason: 'An item makes one claim for each of its properties. Without one it claims nothing.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: …
  about: nida
  note: It says where the service is found.`,
    good: `- id: site
  cite: …
  about: nida
  website: { en: nida.example }`,
  },
  *check({ items }) {
    for (const { file, path, claim, values, complete } of items)
      // Of an item that is broken, the property may be what is broken.
      if (values.length === 0 && complete)
        yield {
          file,
          path,
          message: `the item ${claim.id ?? ''} has no property, so that it claims nothing`,
          next: 'add a property of the registry: availability, statement, participant, …',
        }
  },
})
