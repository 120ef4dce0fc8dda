import { afterEach, expect, test, vi } from 'vitest'
import { logToStderr } from './log.ts'

const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
afterEach(() => write.mockClear())

test('an entry is one line of JSON, with the causes of its error', () => {
  const driver = new Error('the password of "isnad"\nis wrong')
  logToStderr({ level: 'error', message: 'unexpected error', error: new Error('failed', { cause: driver }) })
  const line = String(write.mock.calls[0]![0])
  expect(line.match(/\n/g)).toHaveLength(1)
  const { error, ...entry } = JSON.parse(line) as { error: string }
  expect(entry).toMatchObject({ level: 'error', time: expect.stringMatching(/^\d{4}-.*Z$/) })
  expect(error).toMatch(/^Error: failed\n[^]*\ncaused by: Error: the password of "isnad"\nis wrong\n/)
})

test('causes in a ring end', () => {
  const ring = new Error('ring')
  ring.cause = ring
  logToStderr({ level: 'error', message: 'unexpected error', error: ring })
  expect(String(write.mock.calls[0]![0]).match(/caused by/g)!.length).toBeLessThan(6)
})
