import { startCluster, UNSAFE, type Cluster } from '@isnad/test-databases/cluster'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../store.ts'
import { postgresFailure } from './postgres-failure.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await startCluster({ settings: UNSAFE })
})
afterAll(() => cluster.stop())

async function execute(sql: string, database = 'postgres') {
  const client = new pg.Client(address({ database }))
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function address({ database = 'postgres', user = 'postgres' } = {}): string {
  const url = new URL(cluster.primary.url())
  url.pathname = database
  url.searchParams.set('user', user)
  return url.href
}

async function begin(url: string) {
  const store = await openStore({ url })
  try {
    await store.migrate()
  } finally {
    await store.close()
  }
}

test('a role that may make tables is enough, though it may make no schemas', async () => {
  await execute('create database apart')
  await execute('create role maker login')
  await execute('revoke create on schema public from public; grant create on schema public to maker', 'apart')
  await expect(begin(address({ database: 'apart', user: 'maker' }))).resolves.toBeUndefined()
})

test('what the server refuses is told in its words, with the next step', async () => {
  await execute('create database closed')
  await execute('create role reader login')
  await execute('create database taken')
  await execute('create table claims (a int)', 'taken')
  await expect(begin(address({ database: 'closed', user: 'reader' }))).rejects.toMatchObject({
    code: 'DATABASE_REFUSED',
    message: expect.stringMatching(/permission denied.*; let this role make tables/),
  })
  await expect(begin(address({ database: 'none' }))).rejects.toMatchObject({
    code: 'DATABASE_REFUSED',
    message: expect.stringMatching(/"none" does not exist; .*create database/),
  })
  await expect(begin(address({ user: 'nobody' }))).rejects.toMatchObject({ code: 'DATABASE_REFUSED' })
  await expect(begin(address({ database: 'taken' }))).rejects.toMatchObject({ code: 'FOREIGN_DATABASE' })
  await expect(begin('postgres://isnad:secret@127.0.0.1:1/isnad')).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringMatching(
      / at 127\.0\.0\.1:1 \(.*ECONNREFUSED.*\); start it, or correct the address/,
    ),
  })
})

test('a server that has no room to let anybody in is full, whatever code it gives', () => {
  const said = Object.assign(new Error('could not write init file'), { code: 'XX000' })
  expect(postgresFailure(said)).toMatchObject({ code: 'DISK_FULL' })
})

test('no password, and one that is wrong, are told apart from a server that is away', () => {
  const wrong = Object.assign(new Error('password authentication failed for user "a"'), { code: '28P01' })
  expect(postgresFailure(wrong)).toMatchObject({ code: 'DATABASE_REFUSED' })
  const none = new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string')
  expect(postgresFailure(none)?.message).toContain('write the password into the address')
  expect(postgresFailure(new TypeError('a fault of ours'))).toBeUndefined()
})
