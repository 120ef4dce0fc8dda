import { startCluster, type Cluster } from '@isnad/test-databases/cluster'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../store.ts'
import { commons, record, story } from '../test/releases.ts'

// A primary and a replica of their own: these tests kill them.
let cluster: Cluster
const stores: Store[] = []
beforeAll(async () => {
  cluster = await startCluster({ replica: true })
  const store = await open()
  await store.migrate()
  await store.load([commons(), story()])
})
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()))
})
afterAll(() => cluster.stop())

async function open(options: { logger?: { logQuery(): void } } = {}): Promise<Store> {
  const store = await openStore({
    url: cluster.primary.url(),
    replicas: [cluster.replica!.url()],
    ...options,
  })
  stores.push(store)
  return store
}

let version = 0
/** Another release of the story. */
const next = () => story({ records: [...story().records, record(`story:extra-${++version}`)] })

const names = async (store: Store) =>
  (await store.db.query.records.findMany({ columns: { id: true } })).map(({ id }) => id)

test('who loaded reads what was loaded at once, and from the replica once that has it', async () => {
  const store = await open()
  for (let i = 0; i < 20; i++) {
    await store.load(next())
    expect(await names(store)).toContain(`story:extra-${version}`)
  }
  await expect
    .poll(async () => (await store.db.$count(store.tables.records)) > 0 && (await servedBy(store)), {
      timeout: 5_000,
    })
    .toBe('replica')
})

/** Which server answers a read. */
async function servedBy({ db, tables }: Store): Promise<string> {
  const [row] = await db
    .select({ replica: sql<boolean>`pg_is_in_recovery()` })
    .from(tables.datasets)
    .limit(1)
  return row?.replica ? 'replica' : 'primary'
}

test('a release reaches every other server within a second', async () => {
  const others = await Promise.all([open(), open(), open()])
  const before = await Promise.all(others.map((store) => store.generation()))
  const loader = await open()
  const waits: number[] = []
  for (let i = 0; i < 10; i++) {
    await loader.load(next())
    const loaded = performance.now()
    const generation = await loader.generation()
    await Promise.all(
      others.map((store) =>
        expect.poll(() => store.generation(), { timeout: 1_000, interval: 1 }).toBe(generation),
      ),
    )
    waits.push(performance.now() - loaded)
    for (const store of others) expect(await names(store)).toContain(`story:extra-${version}`)
  }
  expect(await others[0].generation()).not.toBe(before[0])
  expect(Math.max(...waits)).toBeLessThan(1_000)
})

/** Reads without a pause until it is told to stop, and gives what went wrong, and how often it read. */
function readUnderLoad(store: Store) {
  const failures: unknown[] = []
  const stopped = new AbortController()
  let reads = 0
  const readers = Array.from({ length: 8 }, async () => {
    while (!stopped.signal.aborted) {
      try {
        await store.db.query.claims.findMany({ with: { chain: true }, limit: 5 })
        reads++
      } catch (error) {
        failures.push(error)
      }
    }
  })
  return async () => {
    stopped.abort()
    await Promise.all(readers)
    return { failures, reads }
  }
}

test('the replica is killed under load, and comes back: no read fails', async () => {
  const store = await open()
  const stop = readUnderLoad(store)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await cluster.replica!.kill()
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await servedBy(store)).toBe('primary')
  await store.load(next())
  await cluster.replica!.start()
  await expect.poll(() => servedBy(store), { timeout: 10_000 }).toBe('replica')
  expect(await names(store)).toContain(`story:extra-${version}`)
  const { failures, reads } = await stop()
  expect(failures).toEqual([])
  expect(reads).toBeGreaterThan(50)
})

test('the primary is killed under load: no read fails, a load does and says so, and succeeds when it is back', async () => {
  const store = await open()
  await store.load(next())
  const generation = await store.generation()
  await expect.poll(() => servedBy(store), { timeout: 10_000 }).toBe('replica')
  const stop = readUnderLoad(store)
  await cluster.primary.kill()
  const release = next()
  await expect(store.load(release)).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringContaining('load again when it is back'),
  })
  expect(await store.generation()).toBe(generation)

  // A server that starts meanwhile serves too.
  const newcomer = await open()
  await newcomer.migrate()
  expect(await newcomer.generation()).toBe(generation)

  await cluster.primary.start()
  expect((await store.load(release)).releases).toMatchObject([{ outcome: 'replaced' }])
  expect(await store.generation()).not.toBe(generation)
  await expect.poll(() => newcomer.generation(), { timeout: 5_000 }).toBe(await store.generation())
  expect((await stop()).failures).toEqual([])
})

test('where no server answers, it says so', async () => {
  const store = await open()
  await Promise.all([cluster.primary.kill(), cluster.replica!.kill()])
  await expect(store.datasets()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  await Promise.all([cluster.primary.start(), cluster.replica!.start()])
  // A replica that was killed takes connections before it has replayed all that the primary wrote.
  const found = async () => (await store.datasets().catch(() => [])).length
  await expect.poll(found, { timeout: 30_000 }).toBe(2)
})
