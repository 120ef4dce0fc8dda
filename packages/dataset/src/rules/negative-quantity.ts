import { defineRule } from '../rule.ts'

export const negativeQuantity = defineRule({
  code: 'NEGATIVE_QUANTITY',
  severity: 'error',
  reason:
    'Quantities count people, pages, percent of something. There are never fewer than none: what was lost is written without a sign, as a loss.',
  example: {
    of: 'claims',
    bad: `- id: supporters
  cite: …
  about: our-voices
  participantCount: { value: -700, approximate: true }`,
    good: `- id: supporters
  cite: …
  about: our-voices
  participantCount: { value: 700, approximate: true }`,
  },
  *check({ items }) {
    for (const { file, path, values } of items)
      for (const { definition, path: inner, plain } of values) {
        if (definition.type !== 'quantity') continue
        const figures: [string[], unknown][] =
          typeof plain === 'object' && plain !== null
            ? ['value', 'min', 'max'].map((key) => [[key], key in plain && plain[key as keyof typeof plain]])
            : [[[], plain]]
        for (const [key, figure] of figures)
          if (typeof figure === 'number' && figure < 0)
            yield {
              file,
              path: [...path, ...inner, ...key],
              value: String(figure),
              message: `${figure} is less than nothing`,
              next: `write ${-figure}, or another property, such as loss`,
            }
      }
  },
})
