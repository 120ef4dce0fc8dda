import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, FIRST_SENTENCE, type Valley } from '../test/valley.ts'

let valley: Valley
beforeAll(async () => {
  valley = await createValley()
})
afterAll(() => valley.remove())

test('it loads, serves until it is stopped, and answers the questions of the same command', async () => {
  const io = testIo({ directory: valley.root })
  const serving = run(
    ['serve', '--port', '0', '--host', '127.0.0.1', '--dataset', 'dataset', '--texts', 'texts'],
    io,
  )
  await expect.poll(() => io.out, { timeout: 10_000 }).toContain('Ctrl-C stops it')
  expect(io.out).toMatch(/valley 0\.1\.0 .* 7 records .* loaded/)
  const url = /Serving on (\S+)/.exec(io.out)![1]!
  const asked = testIo()
  expect(await run(['ask', 'datasets', '--url', url, '--json'], asked)).toBe(0)
  expect(JSON.parse(asked.out)).toMatchObject([{ id: 'valley' }])
  const claims = testIo()
  expect(
    await run(['ask', 'claims', '--about', 'nida', '--source', 'manara-2020-03-15', '--url', url], claims),
  ).toBe(0)
  // The server holds the texts; the caller does not.
  expect(claims.out).toContain(FIRST_SENTENCE.slice(0, 40))
  io.interrupt()
  expect(await serving).toBe(0)
  expect(io.out).toMatch(/\nStopped\n$/)
})

test('a port that is taken is told with the next step', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  // Listening on a port, it has an address of this form.
  const { port } = other.address() as AddressInfo
  const io = testIo({ directory: valley.root, env: { PORT: String(port) } })
  expect(await run(['serve', '--host', '127.0.0.1', '--database', ':memory:'], io)).toBe(1)
  expect(io.err).toBe(
    `PORT_TAKEN port ${port} is in use by another program\n  Stop that program, or choose another port: isnad serve --port ${port + 1}\n`,
  )
  await new Promise((resolve) => other.close(resolve))
})

test('a port that is none is a mistake of the call', async () => {
  expect(await run(['serve', '--port', '70000'], testIo())).toBe(2)
  expect(await run(['serve'], testIo({ directory: valley.root, env: { PORT: 'http' } }))).toBe(2)
})

test('an address, a database and a setting that cannot be used are told with the next step', async () => {
  const said = async (args: string[], env = {}) => {
    const io = testIo({ directory: valley.root, env })
    const exit = await run(['serve', '--port', '0', ...args], io)
    return `${exit} ${io.err}`
  }
  expect(await said(['--host', '192.0.2.1', '--port', '4000', '--database', ':memory:'])).toMatch(
    /^2 NO_SUCH_ADDRESS --host 192\.0\.2\.1 .*\n {2}Give 127\.0\.0\.1/,
  )
  expect(await said(['--database', 'dataset/package.json/isnad.db'])).toMatch(
    /^1 NO_SUCH_FOLDER .*\n {2}Give a database in a folder/,
  )
  expect(await said(['--database', 'dataset/package.json'])).toMatch(
    /^1 NOT_A_DATABASE .*; give another file/,
  )
  expect(await said([], { ISNAD_MAX_DEPHT: '5' })).toBe(
    '2 INVALID_ARGUMENT ISNAD_MAX_DEPHT is no setting\n  Did you mean ISNAD_MAX_DEPTH? isnad serve --help lists them\n',
  )
  expect(await said([], { ISNAD_MAX_DEPTH: 'deep' })).toBe(
    '2 INVALID_ARGUMENT ISNAD_MAX_DEPTH is "deep"\n  Write a whole number from 1 to 200, or unset it\n',
  )
})
