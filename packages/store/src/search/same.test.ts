import { createDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../store.ts'
import { firstDatasets } from '../test/first-datasets.ts'
import { madeUp, MUST_MATCH, MUST_NOT_MATCH } from '../test/search-pairs/index.ts'

const stores: Store[] = []
beforeAll(async () => {
  const releases = [...(await firstDatasets()), madeUp]
  for (const engine of ['sqlite', 'postgresql'] as const) {
    const store = await openStore({ url: (await createDatabase(engine)).url })
    await store.migrate()
    await store.load(releases)
    stores.push(store)
  }
}, 60_000)
afterAll(() => Promise.all(stores.map((store) => store.close())), 60_000)

/** Every hit in its order, with its score and the places of its words. */
async function answer(store: Store, query: string, options = {}): Promise<string> {
  try {
    const found = await store.search(query, options)
    const hits = await found.hits(0, found.count)
    const matches = await found.matches(hits.map(({ id }) => id))
    return JSON.stringify([found.count, hits.map((hit) => [hit, matches.get(hit.id)])])
  } catch (error) {
    return String(error)
  }
}

const QUERIES = [...new Set([...MUST_MATCH, ...MUST_NOT_MATCH].map(({ query }) => query))]
/** Words that many texts have, so that there is much to order. */
const BROAD = ['المغرب', 'Morocco', 'calls', 'المكالمات', 'the', 'network', 'maroc', 'x', 'accounts of Daesh']

test.each([...QUERIES, ...BROAD])('%s has the same answer to the byte from both engines', async (query) => {
  const [here, there] = await Promise.all(stores.map((store) => answer(store, query)))
  expect(here).toBe(there)
})

test.each([{ kinds: ['place'] }, { kinds: ['event', 'person'] }, { language: 'ar' }, { names: true }])(
  'narrowed to %j too',
  async (options) => {
    for (const query of BROAD) {
      const [here, there] = await Promise.all(stores.map((store) => answer(store, query, options)))
      expect(here).toBe(there)
    }
  },
)

test('the indexes are the same', async () => {
  const [here, there] = await Promise.all(
    stores.map(async ({ db, tables }) => {
      const all = await Promise.all(
        [tables.searchEntries, tables.searchWords, tables.searchPostings].map((table) =>
          db.select().from(table),
        ),
      )
      return all.map((rows) => rows.map((row) => JSON.stringify(row)).sort())
    }),
  )
  expect(here).toEqual(there)
  expect(here!.every((rows) => rows.length > 300)).toBe(true)
})
