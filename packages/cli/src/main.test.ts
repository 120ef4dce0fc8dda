import { expect, test } from 'vitest'
import { EXIT, run } from './main.ts'
import { testIo } from './test/io.ts'

test('without a command it shows the help and is called wrongly', async () => {
  const io = testIo()
  expect(await run([], io)).toBe(EXIT.USAGE)
  expect(io.err).toMatch(/^Usage: isnad /)
  expect(io.out).toBe('')
})

test('the help is asked for, and goes to standard output', async () => {
  const io = testIo()
  expect(await run(['--help'], io)).toBe(EXIT.OK)
  expect(io.out).toMatch(/^Usage: isnad /)
})

test('a command that is not there gets a suggestion', async () => {
  const io = testIo()
  expect(await run(['chekc'], io)).toBe(EXIT.USAGE)
  expect(io.err).toBe("UNKNOWN_COMMAND unknown command 'chekc'\n  Did you mean check?\n")
})

test('to who asks for JSON an error is JSON too, on standard error', async () => {
  const io = testIo()
  expect(await run(['check', 'nowhere', '--json'], io)).toBe(EXIT.USAGE)
  expect(io.out).toBe('')
  expect(JSON.parse(io.err)).toMatchObject({
    error: { code: 'PACKAGE_NOT_FOUND', place: '<package>', value: 'nowhere' },
  })
})
