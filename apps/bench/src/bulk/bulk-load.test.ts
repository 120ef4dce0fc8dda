import { tmpdir } from 'node:os'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openStore, type Store } from '@isnad/store'
import { createDatabase } from '@isnad/test-databases'
import { expect, inject, test } from 'vitest'
import { make, makeRelease } from '../generate/index.ts'
import { bulkLoad } from './bulk-load.ts'

const CLAIMS = 1_500

/** What tells when it was loaded is not filled. */
const EMPTY = ['loads', 'changes']

/** Everything else that a database says. */
async function content(store: Store): Promise<string[]> {
  const tables = await Promise.all(
    Object.entries(store.tables)
      .filter(([name]) => !EMPTY.includes(name))
      .map(async ([name, table]) =>
        (await store.db.select().from(table)).map((row) => `${name} ${JSON.stringify(row)}`),
      ),
  )
  return tables.flat().sort()
}

test('what is written straight into the tables is what a load writes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
  // A file, because the sink opens it by itself.
  const path = async () =>
    inject('engine') === 'sqlite' ? join(folder, `${Math.random()}.db`) : (await createDatabase()).url
  const [straight, loaded] = [await path(), await path()]
  await bulkLoad([straight], make(CLAIMS))
  const stores = await Promise.all([straight, loaded].map((url) => openStore({ url })))
  await stores[1]!.migrate()
  await stores[1]!.load(makeRelease(CLAIMS))
  const [here, there] = await Promise.all(stores.map(content))
  await Promise.all(stores.map((store) => store.close()))
  await rm(folder, { recursive: true })
  expect(here!.filter((row) => row.startsWith('conflicts')).length).toBeGreaterThan(5)
  expect(here!.filter((row, i) => row !== there![i]).slice(0, 3)).toEqual([])
  expect(here!.length).toBe(there!.length)
}, 60_000)
