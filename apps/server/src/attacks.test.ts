import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '@isnad/test-databases'
import type { Listening } from './listen.ts'
import type { LogEntry } from './log.ts'
import { serve } from './serve.ts'
import { readSettings } from './settings.ts'
import { DOCUMENT_ATTACKS } from './test/attacks/documents.ts'
import { PROTOCOL_ATTACKS } from './test/attacks/protocol.ts'
import { VALUE_ATTACKS } from './test/attacks/values.ts'
import { FIRST_DATASETS } from './test/datasets.ts'

let database: TestDatabase
let server: Listening
const logged: LogEntry[] = []
beforeAll(async () => {
  database = await createDatabase()
  server = await serve({
    database: database.url,
    datasets: FIRST_DATASETS,
    port: 0,
    host: '127.0.0.1',
    settings: { ...readSettings({}), ISNAD_RATE_LIMIT: 0 },
    log: (entry) => logged.push(entry),
  })
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

beforeEach(() => {
  logged.length = 0
})

test.for(
  [...PROTOCOL_ATTACKS, ...DOCUMENT_ATTACKS, ...VALUE_ATTACKS].map(({ name, run }) => [name, run] as const),
)('it stands %s', async ([, run]) => {
  await expect(run({ url: server.url, port: Number(new URL(server.url).port) })).resolves.toEqual(
    expect.any(String),
  )
  expect(logged).toEqual([])
})

test('clients that go away while they are answered fill no log', async () => {
  for (let client = 0; client < 60; client++) {
    const query = encodeURIComponent(`{ claims(first: 100) { nodes { id a${client}: property } } }`)
    const signal = AbortSignal.timeout(1 + (client % 6))
    await fetch(`${server.url}/graphql?query=${query}`, { signal })
      .then((response) => response.text())
      .catch(() => {})
  }
  await wait(300)
  expect(logged).toEqual([])
})
