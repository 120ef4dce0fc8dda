import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generate, GENERATED } from './generate.ts'

const generated = generate()

describe('the generated files', () => {
  it.each([...generated])(
    '%s is what the schema and the documents give: run `pnpm run generate`',
    (name, text) => {
      expect(readFileSync(new URL(name, GENERATED), 'utf8')).toBe(text)
    },
  )

  it('are all that there is in their folder', () => {
    expect(readdirSync(GENERATED).toSorted()).toEqual([...generated.keys()].toSorted())
  })
})
