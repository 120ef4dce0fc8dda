import { createDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../store.ts'
import { firstDatasets } from '../test/first-datasets.ts'
import {
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

test('of the pairs that were written later those fail that are known to', async () => {
  const failing: string[] = []
  for (const { query, record } of LATER_MATCH) if (!(await found(query)).includes(record)) failing.push(query)
  for (const { query, record } of LATER_NOT) if ((await found(query)).includes(record)) failing.push(query)
  expect(failing.sort()).toEqual(Object.keys(KNOWN_FAILURES).sort())
})

test.each([...MUST_MATCH, ...MUST_NOT_MATCH, ...LATER_MATCH, ...LATER_NOT].map(({ record }) => record))(
  '%s is a record',
  async (record) => {
    expect((await store.resolveId(record)).type).toBe('record')
  },
)
