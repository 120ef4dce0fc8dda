import { defineRule } from '../rule.ts'

export const missingUnit = defineRule({
  code: 'MISSING_UNIT',
  severity: 'error',
  reason: 'A figure counts something. Most properties say what; a statistic has to.',
  example: {
    of: 'claims',
    bad: `- id: share
  cite: …
  about: valley-republic
  statistic: { value: 40, measure: MOBILE_PENETRATION }`,
    good: `- id: share
  cite: …
  about: valley-republic
  statistic: { value: 40, unit: PERCENT, measure: MOBILE_PENETRATION }`,
  },
  *check({ items }) {
    for (const { file, path, values } of items)
      for (const { property, definition, path: inner, plain } of values) {
        if (definition.type !== 'quantity' || definition.unit !== undefined) continue
        if (typeof plain === 'object' && plain !== null && 'unit' in plain) continue
        // A unit that is no code of the vocabulary has been named already.
        if (file.wrong.some((wrong) => wrong[1] === path[1] && wrong.at(-1) === 'unit')) continue
        yield {
          file,
          path: [...path, ...inner],
          message: `the quantity of "${property}" does not say what it counts`,
          next: 'write { value: …, unit: PERCENT }, or another code of the vocabulary unit',
        }
      }
  },
})
