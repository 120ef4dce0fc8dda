import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDatabase } from './database-path.ts'
import type { Io } from './io.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'isnad-cli-'))
})
afterAll(() => rm(directory, { recursive: true }))

const DATABASE_URL = 'postgres://localhost/isnad'

/** Only these two are looked at. */
const io = (env: Io['env'] = {}) => ({ directory, env }) as Io

test('without a word it is a file in the directory, whose folder is made', async () => {
  const { database } = await givenDatabase(io({ DATABASE_URL: '' }))
  expect(database).toBe(join(directory, '.isnad/isnad.db'))
  expect((await stat(join(directory, '.isnad'))).isDirectory()).toBe(true)
})

test('DATABASE_URL chooses, with its replicas', async () => {
  const env = { DATABASE_URL, DATABASE_REPLICA_URLS: 'postgres://a/isnad, postgres://b/isnad' }
  expect(await givenDatabase(io(env))).toEqual({
    database: DATABASE_URL,
    replicas: ['postgres://a/isnad', 'postgres://b/isnad'],
  })
})

test('what is given goes before DATABASE_URL, and a file has no replicas', async () => {
  const env = { DATABASE_URL, DATABASE_REPLICA_URLS: 'postgres://a/isnad' }
  expect(await givenDatabase(io(env), ':memory:')).toEqual({ database: ':memory:', replicas: [] })
  expect(await givenDatabase(io(env), 'x.db')).toEqual({ database: join(directory, 'x.db'), replicas: [] })
})
