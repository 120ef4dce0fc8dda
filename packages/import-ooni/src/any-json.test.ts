import fc from 'fast-check'
import { tryBytes, tryImport } from '@isnad/importer/testing'
import { expect, test } from 'vitest'
import { mapping } from './mapping.ts'
import { ooni } from './ooni.ts'
import { finding, measurement, page } from './test/made-up.ts'

/** Values that mean something under one key or another, and some that mean nothing. */
const value = fc.oneof(
  fc.constantFrom(true, false, null, 'ok', 'blocked', 'dns', 'true', 0, -1, 1e21, '', ' '),
  fc.constantFrom('AS0', 'AS6713', 'AS99999999999', 'MA', 'ZZ', 'XX', '2031-03-04 25:00:00', '2031-02-30'),
  fc.constantFrom('4/5/2031', 'https://example.com/x', 'https://[', 'stun://x:1', 'incident', 'whatsapp'),
  fc.constantFrom('constructor', '__proto__', 'web_connectivity', 'é\u0301\u0000', '\ud800'),
  fc.constantFrom<unknown>(['MA', 'TG', 1, null], [{}], { response: 1 }),
  fc.constantFrom<unknown>([{ response: { body: 1, headers: [] } }], [{ answers: [null, 3, { ipv4: [] }] }]),
  fc.jsonValue({ maxDepth: 2 }),
)

const keys = mapping.columns.flatMap(({ columns }) => columns)
const testKeys = keys
  .filter((key) => key.startsWith('test_keys_'))
  .map((key) => key.slice('test_keys_'.length))
const changes = (from: string[]) => fc.dictionary(fc.constantFrom(...from), value, { maxKeys: 4 })

const row = fc
  .tuple(
    fc.constantFrom(
      'whatsapp',
      'telegram',
      'signal',
      'facebook_messenger',
      'vanilla_tor',
      'web_connectivity',
    ),
    fc.constantFrom(
      measurement,
      (_: string, all: object) => page(all),
      () => finding(),
    ),
    changes(testKeys),
    changes([...keys.filter((key) => !key.startsWith('test_keys_')), 'CCs', 'ASNs']),
  )
  .map(([name, make, inner, outer]) => ({ ...make(name, inner), ...outer }))

test('whatever stands in an object is carried or reported, and the package checks clean', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const content = JSON.stringify([measurement('whatsapp', {}), ...rows])
      const made = await tryImport(ooni, { content })
      expect(made.check.issues).toEqual([])
      expect(made.check.summary.citationsVerified).toBe(made.check.summary.citations)
      expect(made.unbalanced).toEqual([])
      for (const claim of made.of('availability'))
        expect([claim.scope?.networks, claim.subject.startsWith('commons:')]).toEqual(['some', false])
    }),
    { numRuns: 80 },
  )
}, 120_000)

test('whatever bytes a file has, it is imported or refused with a code', async () => {
  const head = new TextEncoder().encode('{"test_name": "whatsapp", "probe_cc": "MA"}\n{"test_name": ')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, headed) => {
      const content = headed ? Uint8Array.from([...head, ...bytes]) : bytes
      expect(['imported', 'refused']).toContain(await tryBytes(ooni, content))
    }),
    { numRuns: 60 },
  )
}, 60_000)
