import { createDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../store.ts'
import { firstDatasets } from '../test/first-datasets.ts'
import {
  JUDGED_FAILURES,
  JUDGED_MATCH,
  JUDGED_NOT,
  KNOWN_FAILURES,
  LATER_MATCH,
  LATER_NOT,
  madeUp,
  MUST_MATCH,
  MUST_NOT_MATCH,
} from '../test/search-pairs/index.ts'

let store: Store
beforeAll(async () => {
  const { url } = await createDatabase()
  store = await openStore({ url })
  await store.migrate()
  await store.load([...(await firstDatasets()), madeUp])
}, 60_000)
afterAll(() => store.close())

/** Ids of all records that a search finds. */
async function found(query: string): Promise<string[]> {
  try {
    const results = await store.search(query)
    return (await results.hits(0, results.count)).map(({ id }) => id)
  } catch (error) {
    // A search without a word finds nothing, and says so.
    if (error instanceof Error && 'code' in error && error.code === 'NO_WORDS') return []
    throw error
  }
}

test.each(MUST_MATCH)('$query finds $record: $why', async ({ query, record }) => {
  expect(await found(query)).toContain(record)
})

test.each(MUST_NOT_MATCH)('$query does not find $record: $why', async ({ query, record }) => {
  expect(await found(query)).not.toContain(record)
})

test.each([
  ['that were written later', LATER_MATCH, LATER_NOT, KNOWN_FAILURES],
  ['of the judge', JUDGED_MATCH, JUDGED_NOT, JUDGED_FAILURES],
])('of the pairs %s those fail that are known to', async (_, match, not, known) => {
  const failing: string[] = []
  for (const { query, record } of match) if (!(await found(query)).includes(record)) failing.push(query)
  for (const { query, record } of not) if ((await found(query)).includes(record)) failing.push(query)
  expect(failing.sort()).toEqual(Object.keys(known).sort())
})

const ALL = [MUST_MATCH, MUST_NOT_MATCH, LATER_MATCH, LATER_NOT, JUDGED_MATCH, JUDGED_NOT].flat()

test.each([...new Set(ALL.map(({ record }) => record))])('%s is a record', async (record) => {
  expect((await store.resolveId(record)).type).toBe('record')
})

test('what is searched for may be anything: no word, one letter, 10 kB', async () => {
  for (const query of ['', ' \u200f#*', '🌊', '\ud800', 'ـــ']) expect(await found(query)).toEqual([])
  expect(await found('ب')).toEqual([])
  await expect(found('و'.repeat(10_000))).rejects.toMatchObject({ code: 'TEXT_TOO_LONG' })
  await expect(found('a b c d e f g h i j k l m n o p q r')).rejects.toMatchObject({ code: 'TOO_MANY_WORDS' })
})
