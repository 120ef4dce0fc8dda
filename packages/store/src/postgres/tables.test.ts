import { startCluster, UNSAFE, type Cluster } from '@isnad/test-databases/cluster'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../store.ts'

let cluster: Cluster
let client: pg.Client
beforeAll(async () => {
  cluster = await startCluster({ settings: UNSAFE })
  client = new pg.Client(cluster.primary.url())
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await cluster.stop()
})

test('servers that start at once make the tables once', async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ url: cluster.primary.url() })))
  await Promise.all(stores.map((store) => store.migrate()))
  expect(await stores[0]?.datasets()).toEqual([])
  await Promise.all(stores.map((store) => store.close()))
})

test('every text is compared byte by byte, whatever the order of the database', async () => {
  const { rows } = await client.query<{ column: string }>(
    `select table_name || '.' || column_name as column from information_schema.columns
     where table_schema = 'public' and table_name not like '\\_\\_%' and data_type = 'text'
       and collation_name is distinct from 'C'`,
  )
  expect(rows).toEqual([])
})

test('claims are partitioned, and nothing is slowed by foreign keys to them', async () => {
  const { rows } = await client.query<{ partitions: number; keys: number }>(
    `select (select count(*)::int from pg_inherits where inhparent = 'claims'::regclass) as partitions,
            (select count(*)::int from pg_constraint where confrelid = 'claims'::regclass) as keys`,
  )
  expect(rows).toEqual([{ partitions: 8, keys: 0 }])
})

test('a database that does not keep texts as UTF-8 is refused, and told how to make one', async () => {
  await client.query("create database latin template template0 encoding 'LATIN1' locale 'C'")
  const store = await openStore({ url: cluster.primary.url('latin') })
  await expect(store.migrate()).rejects.toMatchObject({
    code: 'UNSUPPORTED_DATABASE',
    message: expect.stringContaining("encoding 'UTF8'"),
  })
  await store.close()
})
