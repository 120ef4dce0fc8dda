import fc from 'fast-check'
import { tryBytes, tryImport } from '@isnad/importer/testing'
import { expect, test } from 'vitest'
import { voipdown } from './voipdown.ts'

const cell = fc.oneof(
  fc.constantFrom(
    'company',
    'blog',
    'COMPANY',
    '05-01-2031',
    '31-31-2031',
    'http://x.example.com',
    'constructor',
    '__proto__',
    '',
  ),
  fc.constantFrom('[1, 2]', '{ a: 1 }', '"', '*a', '&a b', '!!x', '|', '2031-01-05', '~', 'true', '1e400'),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
)
const entry = fc
  .dictionary(
    fc.constantFrom('name', 'link', 'type', 'title', 'url', 'date', 'sitename', 'logo', 'x'),
    cell,
    { maxKeys: 6 },
  )
  .map(
    (fields) =>
      `- ${Object.entries(fields)
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n  ')}\n`,
  )

test('whatever stands in a list is carried or reported, and the package checks clean', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), async (entries) => {
      const made = await tryImport(
        voipdown,
        { content: `- name: Works\n  type: company\n${entries.join('')}` },
        { published: '2031-02' },
      )
      expect(made.check.issues).toEqual([])
      expect(made.unbalanced).toEqual([])
    }),
    { numRuns: 100 },
  )
}, 120_000)

test('whatever bytes a file has, it is imported or refused with a code', async () => {
  const head = new TextEncoder().encode('- name: Works\n  type: company\n- ')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, headed) => {
      const content = headed ? Uint8Array.from([...head, ...bytes]) : bytes
      expect(['imported', 'refused']).toContain(await tryBytes(voipdown, content))
    }),
    { numRuns: 60 },
  )
}, 60_000)
