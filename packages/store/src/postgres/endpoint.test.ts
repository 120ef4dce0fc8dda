import { startCluster, UNSAFE, type Cluster } from '@isnad/test-databases/cluster'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Endpoint } from './endpoint.ts'

let cluster: Cluster
let endpoint: Endpoint
beforeAll(async () => {
  cluster = await startCluster({ settings: UNSAFE })
})
afterAll(() => cluster.stop())
beforeEach(() => {
  endpoint = new Endpoint(cluster.primary.url())
})
afterEach(() => endpoint.close())

const named = (name: string) => endpoint.query({ name, text: `select '${name}' as said` })
const prepared = async () => {
  const { rows } = await endpoint.query({ text: 'select count(*)::int as count from pg_prepared_statements' })
  return (rows as { count: number }[])[0]!.count
}

test('a connection holds so many prepared statements and no more, however many questions there are', async () => {
  await named('a')
  expect(await prepared()).toBe(1)
  for (let i = 0; i < 450; i++) await named(`q${i}`)
  expect(await prepared()).toBeLessThan(200)
  expect((await named('a')).rows).toEqual([{ said: 'a' }])
})

test('where names are lost between statements, as behind a pooler by transaction, it asks without them', async () => {
  await named('a')
  // As if the next statement came to another connection of the pooler.
  await endpoint.query({ text: 'deallocate all' })
  expect((await named('a')).rows).toEqual([{ said: 'a' }])
  expect((await named('b')).rows).toEqual([{ said: 'b' }])
  expect(await prepared()).toBe(0)
})

test('where a name is taken by another, it asks without names', async () => {
  await endpoint.query({ text: "prepare a as select 'other' as said" })
  expect((await named('a')).rows).toEqual([{ said: 'a' }])
  expect(await prepared()).toBe(0)
})
