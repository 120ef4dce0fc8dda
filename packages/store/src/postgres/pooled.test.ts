import { join } from 'node:path'
import { startCluster, UNSAFE, type Cluster } from '@isnad/test-databases/cluster'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../store.ts'
import { startDeafProxy, type DeafProxy } from '../test/deaf-proxy.ts'
import { commons, record, story } from '../test/releases.ts'

let cluster: Cluster
let proxy: DeafProxy
let loader: Store
beforeAll(async () => {
  cluster = await startCluster({ settings: UNSAFE })
  const folder = new URL(cluster.primary.url()).searchParams.get('host')!
  proxy = await startDeafProxy(join(folder, '.s.PGSQL.5432'))
  loader = await openStore({ url: cluster.primary.url() })
  await loader.migrate()
  await loader.load([commons(), story()])
})
afterAll(async () => {
  await loader.close()
  await proxy.close()
  await cluster.stop()
})

let version = 0
const next = () => story({ records: [...story().records, record(`story:extra-${++version}`)] })

test('who hears nothing through a pooler sees each release all the same, within a second', async () => {
  const store = await openStore({ url: proxy.url })
  const waits: number[] = []
  let generation = await store.generation()
  for (let i = 0; i < 4; i++) {
    await loader.load(next())
    const loaded = performance.now()
    const wanted = await loader.generation()
    expect(wanted).not.toBe(generation)
    await expect.poll(() => store.generation(), { timeout: 10_000, interval: 5 }).toBe(wanted)
    waits.push(performance.now() - loaded)
    generation = wanted
  }
  expect(proxy.dropped).toBeGreaterThan(4)
  // The first may come while it is waited for an announcement of one's own.
  expect(Math.max(...waits)).toBeLessThan(3_000)
  expect(Math.min(...waits)).toBeLessThan(1_000)
  await store.close()
})

test('who hears of releases does not look for them', async () => {
  const client = new pg.Client(cluster.primary.url())
  await client.connect()
  const looked = async () => {
    const { rows } = await client.query<{ query: string }>(
      "select query from pg_stat_activity where application_name = 'isnad listener'",
    )
    return rows.map(({ query }) => query)
  }
  const store = await openStore({ url: cluster.primary.url() })
  await store.generation()
  // It looks once after it has heard itself, and then sees only whether the connection lives.
  await expect.poll(looked, { timeout: 12_000 }).toContain('select 1')
  await client.end()
  await store.close()
})
