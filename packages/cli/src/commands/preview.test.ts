import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { run } from '../main.ts'
import { testIo, type TestIo } from '../test/io.ts'
import { createValley, FILES, FIRST_SENTENCE, type Valley } from '../test/valley.ts'

let valley: Valley
beforeEach(async () => {
  valley = await createValley()
})
afterEach(() => valley.remove())

const SOURCE = 'dataset/sources/manara-2020-03-15.yaml'

const save = (content: string) => writeFile(join(valley.root, SOURCE), content)
const seen = (io: TestIo, text: RegExp) =>
  vi.waitFor(() => expect(io.out).toMatch(text), { timeout: 15_000, interval: 20 })

function start() {
  const io = testIo({ directory: valley.root })
  return { io, ended: run(['preview', 'dataset', '--texts', 'texts', '--port', '0'], io) }
}

async function ask(io: TestIo, query: string): Promise<unknown> {
  const url = /Previewing on (\S+)/.exec(io.out)![1]!
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

const CLAIMS = '{ claims(first: 20) { nodes { id citations { quotation } } } }'
const RECORD = '{ node(id: "valley:regulator") { id } }'

test('what is saved is served, and errors leave the last good release', { timeout: 60_000 }, async () => {
  const { io, ended } = start()
  await seen(io, /fit to build[^]*Previewing on/)
  expect(JSON.stringify(await ask(io, CLAIMS))).toContain('block-on-landlines')
  await save(FILES[SOURCE]!.replaceAll('block-on-landlines', 'landlines-in-march'))
  await seen(io, /0 errors[^]*Loaded\n/)
  expect(JSON.stringify(await ask(io, CLAIMS))).toContain('landlines-in-march')
  await save(FILES[SOURCE]!.replace('about: nida', 'about: nidaa'))
  await seen(io, /UNKNOWN_RECORD[^]*The last release without errors is still served\n/)
  expect(JSON.stringify(await ask(io, CLAIMS))).toContain('landlines-in-march')
  await save(FILES[SOURCE]!)
  await seen(io, /gone {2}\S+ UNKNOWN_RECORD[^]*Loaded\n/)
  const answer = JSON.stringify(await ask(io, CLAIMS))
  expect(answer).toContain('block-on-landlines')
  expect(answer).toContain(FIRST_SENTENCE.slice(0, 30))
  io.interrupt()
  expect(await ended).toBe(0)
  expect(io.out).toMatch(/\nStopped\n$/)
})

test('a package with errors is served once they are mended', { timeout: 60_000 }, async () => {
  await save(FILES[SOURCE]!.replace('about: nida', 'about: nidaa'))
  const { io, ended } = start()
  await seen(io, /not fit to build[^]*Nothing is served until the errors are mended/)
  expect(await ask(io, RECORD)).toMatchObject({ data: { node: null } })
  await save(FILES[SOURCE]!)
  await seen(io, /Loaded\n/)
  expect(await ask(io, RECORD)).toMatchObject({ data: { node: { id: 'valley:regulator' } } })
  io.interrupt()
  expect(await ended).toBe(0)
})
