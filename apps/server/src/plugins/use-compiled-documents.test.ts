import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '@isnad/store'
import { createServer } from '../create-server.ts'
import { FIRST_QUESTION } from '../first-question.ts'
import { openDatabase } from '../open-database.ts'
import { ask } from '../test/ask.ts'
import { FIRST_DATASETS } from '../test/datasets.ts'

let store: Store
let resolved = 0
beforeAll(async () => {
  ;({ store } = await openDatabase({ datasets: FIRST_DATASETS }))
  const { resolveId } = store
  store.resolveId = (...parameters) => {
    resolved++
    return resolveId(...parameters)
  }
})
afterAll(() => store.close())

/** The same question to a server that compiles documents and to one that does not, neither of which keeps answers. */
async function both(question: string) {
  const servers = [true, false].map((compiles) => createServer({ store, compiles, cacheBytes: 0 }))
  return Promise.all(
    servers.map(async (server) => {
      const { headers, ...answer } = await ask(server, question)
      return { ...answer, etag: headers.get('etag') }
    }),
  )
}

test.each([
  FIRST_QUESTION,
  '{ claims(first: 5) { nodes { id chain { agent { name } } source { title } } pageInfo { endCursor } } }',
  '{ record(id: "whatsapp") { id name claims(last: 2) { nodes { id } } } }',
  '{ nodes(ids: ["whatsapp", "MA"]) { id ... on Place { labels { text } } } }',
])('is answered with the same bytes: %s', async (question) => {
  const [compiled, usual] = await both(question)
  expect(usual?.errors).toBeUndefined()
  expect(compiled).toEqual(usual)
})

test.each([
  '{ record(id: "nothing-of-this-name") { id } }',
  '{ claims(first: 101) { nodes { id } } }',
  '{ claims(first: 100) { nodes { subject { claims(first: 100) { nodes { subject { claims(first: 100) { nodes { id } } } } } } } } }',
  '{ claims { nodes { nothing } } }',
  '{ nodes(ids: ["whatsapp", "nothing-of-this-name"]) { id } }',
])('is refused in the same words: %s', async (question) => {
  const [compiled, usual] = await both(question)
  const told = (answer: typeof compiled) =>
    answer?.errors?.map(({ message, path, extensions }) => [message, path, extensions.code])
  expect(told(usual)).toHaveLength(1)
  expect(told(compiled)).toEqual(told(usual))
  expect(compiled?.status).toBe(usual?.status)
})

test('nothing is asked of the database twice', async () => {
  const server = createServer({ store, cacheBytes: 0 })
  resolved = 0
  await ask(server, '{ record(id: "whatsapp") { id name } }')
  expect(resolved).toBe(1)
})
