import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createServer } from '../create-server.ts'
import { FIRST_QUESTION } from '../first-question.ts'
import { listen } from '../listen.ts'
import { openDatabase } from '../open-database.ts'
import { FIRST_DATASETS } from '../test/datasets.ts'

test('when the client goes away, nothing more of its answer is resolved', async () => {
  const { store } = await openDatabase({ datasets: FIRST_DATASETS })
  let [begun, read] = [0, 0]
  // Claims are read by `db` once the evidence is there.
  const query = new Proxy(store.db.query, {
    get(target, table, receiver) {
      if (begun > 0) read++
      return Reflect.get(target, table, receiver) as unknown
    },
  })
  const db = new Proxy(store.db, {
    get: (target, key, receiver) =>
      key === 'query' ? query : (Reflect.get(target, key, receiver) as unknown),
  })
  const slow = {
    ...store,
    db,
    async evidence(...filter: Parameters<typeof store.evidence>) {
      begun++
      await wait(150)
      return store.evidence(...filter)
    },
  }
  const server = createServer({ store: slow, cacheBytes: 0 })
  const listening = await listen((request, response) => void server(request, response), {
    port: 0,
    host: '127.0.0.1',
  })
  const body = JSON.stringify({ query: FIRST_QUESTION.replace('verdict', 'verdict holding { id property }') })
  const ask = (signal?: AbortSignal) =>
    fetch(`${listening.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      ...(signal && { signal }),
    })
  expect((await ask()).status).toBe(200)
  const whole = read
  expect(whole).toBeGreaterThan(0)
  ;[begun, read] = [0, 0]
  await expect(ask(AbortSignal.timeout(75))).rejects.toThrow('aborted')
  await wait(400)
  expect([begun, read < whole]).toEqual([1, true])
  await listening.close()
  await store.close()
})
