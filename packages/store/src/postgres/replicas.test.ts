import { startCluster, type Cluster } from '@isnad/test-databases/cluster'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../store.ts'
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

async function open(options: StoreOptions = {}): Promise<Store> {
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

test('who no longer hears of releases, because the connection is broken off, hears of those that he missed', async () => {
  const store = await open()
  await store.generation()
  const loader = await open()
  await loader.generation()
  const listeners = "from pg_stat_activity where application_name = 'isnad listener'"
  await expect.poll(() => onPrimary(`select count(*)::int as answer ${listeners}`)).toBe(2)
  for (let i = 0; i < 3; i++) {
    expect(await onPrimary(`select count(pg_terminate_backend(pid))::int as answer ${listeners}`)).toBe(2)
    await loader.load(next())
    const generation = await loader.generation()
    // They connect anew within half a second, and look for themselves.
    await expect.poll(() => store.generation(), { timeout: 5_000, interval: 10 }).toBe(generation)
    expect(await names(store)).toContain(`story:extra-${version}`)
    await expect
      .poll(() => onPrimary(`select count(*)::int as answer ${listeners} and query like 'select%'`), {
        timeout: 5_000,
      })
      .toBe(2)
  }
  // And listen again: this one is announced.
  await loader.load(next())
  await expect.poll(() => store.generation(), { timeout: 1_000, interval: 1 }).toBe(await loader.generation())
})

const onPrimary = (text: string) => onServer(cluster.primary.url(), text)

/** What a server answers, past the store. */
async function onServer(url: string, text: string): Promise<unknown> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ answer: unknown }>(text)
  await client.end()
  return rows[0]?.answer
}

test('a statement is broken off on the server once nobody waits for it, and no other is', async () => {
  const gone = new AbortController()
  let signal: AbortSignal | undefined = gone.signal
  const store = await open({ signal: () => signal })
  const slow = () =>
    store.db
      .select({ slept: sql`pg_sleep(20)` })
      .from(store.tables.datasets)
      .limit(1)
  const sleeping =
    "select count(*)::int as answer from pg_stat_activity where query like '%pg_sleep(20)%' and state = 'active' and pid <> pg_backend_pid()"
  const waits = slow().then(
    () => 'answered',
    (error: Error) => String(error.cause),
  )
  const servers = [cluster.primary, cluster.replica!]
  const active = async () =>
    (await Promise.all(servers.map((server) => onServer(server.url(), sleeping)))).map(Number)
  await expect.poll(async () => Math.max(...(await active()))).toBe(1)
  signal = undefined
  const others = Promise.all(Array.from({ length: 20 }, () => names(store)))
  gone.abort()
  expect(await waits).toContain('canceling statement due to user request')
  await expect.poll(async () => Math.max(...(await active())), { timeout: 2_000 }).toBe(0)
  expect((await others).every((ids) => ids.length > 0)).toBe(true)
  await expect(names(store)).resolves.not.toEqual([])
})

/** Reads without a pause until it is told to stop, and gives what went wrong, and how often it read. */
function readUnderLoad(store: Store) {
  const failures: unknown[] = []
  const stopped = new AbortController()
  // A test that fails does not come to tell it.
  onTestFinished(() => stopped.abort())
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

test('a release is seen though the replica stands still, once the primary that had just failed answers', async () => {
  const store = await open()
  await store.load(next())
  await store.generation()
  // It has heard itself, and looks at the primary by itself no more.
  const looked = "where application_name = 'isnad listener' and query like '%max(sequence)%'"
  await expect
    .poll(() => onPrimary(`select count(*)::int as answer from pg_stat_activity ${looked}`), {
      timeout: 5_000,
    })
    .toBe(1)
  await expect.poll(() => servedBy(store), { timeout: 10_000 }).toBe('replica')
  await onServer(cluster.replica!.url(), 'select pg_wal_replay_pause() as answer')
  try {
    // The connections break, and for a second the primary is asked only where no other server answers.
    const broken = "from pg_stat_activity where application_name = 'isnad'"
    await onPrimary(`select count(pg_terminate_backend(pid))::int as answer ${broken}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const loader = await open()
    await loader.load(next())
    const loaded = await loader.generation()
    // So at first the replica answers, which lacks the release.
    await expect.poll(() => store.generation(), { timeout: 8_000, interval: 5 }).toBe(loaded)
  } finally {
    await onServer(cluster.replica!.url(), 'select pg_wal_replay_resume() as answer')
  }
})
