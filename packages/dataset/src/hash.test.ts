import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { hashRelease } from './hash.ts'
import { toNdjson } from './ndjson.ts'
import { check } from './test/package.ts'

test('canonical JSON has the keys of every object in order, and nothing that is undefined', () => {
  expect(canonicalJson({ b: [{ z: 1, a: 'é"\n' }], a: undefined, '10': null, '9': 1e21 })).toBe(
    '{"10":null,"9":1e+21,"b":[{"a":"é\\"\\n","z":1}]}',
  )
})

test('canonical JSON is JSON, and does not depend on the order in which keys were written', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, part]) => [key, turned(part)]),
          )
        : value
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
    }),
  )
})

test('a release has one hash, in whichever order its parts and their keys stand', async () => {
  const { release } = await check()
  const { hash, ...content } = release!
  const turned = {
    ...content,
    records: content.records.toReversed(),
    claims: content.claims
      .toReversed()
      .map((claim) => Object.fromEntries(Object.entries(claim).toReversed()) as typeof claim),
  }
  expect(hashRelease(turned)).toBe(hash)
})

test('whatever a release says is part of its hash, its version included', async () => {
  const { release } = await check()
  const { hash, ...content } = release!
  expect(hashRelease({ ...content, dataset: { ...content.dataset, version: '0.1.1' } })).not.toBe(hash)
  expect(hashRelease({ ...content, claims: content.claims.slice(1) })).not.toBe(hash)
})

test('the same content has this hash on every machine', async () => {
  // If this changes, the identity of every release that was ever published changes with it.
  expect((await check()).release?.hash).toBe(
    '90adaae335815504880d99b0855873987bd9fe8a5a0c69b0952a47ef21ac447b',
  )
})

test('the lines are the dataset, then records, sources and claims, each by id', async () => {
  const { release } = await check()
  const lines = toNdjson(release!).split('\n')
  expect(lines.pop()).toBe('')
  const types = lines.map((line) => (JSON.parse(line) as { type: string }).type)
  expect(types).toEqual([
    'dataset',
    ...Array(8).fill('record'),
    ...Array(2).fill('source'),
    ...Array(5).fill('claim'),
  ])
  expect(lines[1]).toBe(
    '{"record":{"dataset":"valley","id":"valley:block","kind":"restriction","labels":[{"language":"en","text":"The block of calls"}]},"type":"record"}',
  )
})
