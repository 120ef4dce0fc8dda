import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generatedFiles } from './generated.ts'
import { authoringJsonSchemas } from './json-schema.ts'
import { properties } from './properties.ts'
import { registryReference } from './reference.ts'

test.each(Object.entries(generatedFiles()))(
  '%s is not stale: npm run generate writes it anew',
  (path, content) => {
    expect(readFileSync(join(import.meta.dirname, '..', path), 'utf8')).toBe(content)
  },
)

test('one more entry of the registry appears in the JSON Schema and in the reference', () => {
  const extended = {
    ...properties,
    bandwidth: { kinds: ['place'], type: 'quantity', description: 'How much passes.' },
  } as const
  expect(JSON.stringify(authoringJsonSchemas(extended).source)).toContain('"bandwidth"')
  expect(JSON.stringify(authoringJsonSchemas().source)).not.toContain('"bandwidth"')
  expect(registryReference(extended)).toContain('| `bandwidth` | place | quantity |  | How much passes. |')
})
