import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createDatabase } from '@isnad/test-databases'
import { afterAll, expect, test } from 'vitest'

const PROCESS = fileURLToPath(new URL('test/server-process.ts', import.meta.url))
const children: ChildProcess[] = []
afterAll(() => children.forEach((child) => child.disconnect()))

async function start(url: string): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(PROCESS, [url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  children.push(child)
  // The first thing that it sends.
  const [address] = (await once(child, 'message')) as [string]
  return { child, url: address }
}

/** The hash of the release from which a server answers, and whether it was kept. */
async function answered(url: string): Promise<string> {
  const query = encodeURIComponent('{ datasets { id hash } }')
  const response = await fetch(`${url}/graphql?query=${query}`)
  expect(response.status).toBe(200)
  const { data } = (await response.json()) as { data: { datasets: { hash: string }[] } }
  return data.datasets[0]!.hash
}

test('what one server process loads, another answers from within a second, and keeps nothing older', async () => {
  const database = await createDatabase()
  const [one, other] = [await start(database.url), await start(database.url)]
  expect(await answered(one.url)).toBe(await answered(other.url))
  for (const [i, [from, to]] of [
    [one, other],
    [other, one],
    [one, other],
  ].entries()) {
    const hash = String(i).repeat(64)
    // It is kept, and not what it says any more.
    await answered(to!.url)
    const loaded = once(from!.child, 'message')
    from!.child.send(hash)
    await loaded
    const begun = performance.now()
    while ((await answered(to!.url)) !== hash) expect(performance.now() - begun).toBeLessThan(1_000)
    expect(await answered(from!.url)).toBe(hash)
  }
}, 30_000)
