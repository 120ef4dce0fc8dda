import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EXIT, run } from './main.ts'
import { createTestIo, type TestIo } from './test/io.ts'

let io: TestIo
beforeEach(async () => {
  io = await createTestIo(true)
})
afterEach(() => io.remove())

/** Types each answer when its question stands there. */
async function typeWhenAsked(answers: [question: string, keys: string][]): Promise<void> {
  for (const [question, keys] of answers) {
    for (let tries = 0; !io.out().includes(question); tries += 1) {
      if (tries > 200) throw new Error(`never asked: ${question}`)
      await setTimeout(10)
    }
    io.stdin.write(keys)
  }
}

test('at a terminal, what no flag says is asked, and Enter takes what is proposed', async () => {
  const ended = run(['--title', 'Calls'], io)
  await typeWhenAsked([
    ['In which folder?', 'dataset-calls\r'],
    ['Its id', '\r'],
    ['Who answers for it?', 'Me\r'],
    ['Of which country', 'moroc\r'],
    ['Under which licence?', '\r'],
  ])
  expect(await ended).toBe(EXIT.OK)
  expect(io.out()).not.toContain('Its title?')
  const manifest = await readFile(join(io.directory, 'dataset-calls/dataset.yaml'), 'utf8')
  expect(manifest).toContain('id: calls\n')
  expect(manifest).toContain("maintainers: ['Me']")
  expect(manifest).toContain('places: [commons:MA]')
})

test('Ctrl-C writes nothing', async () => {
  const ended = run(['calls'], io)
  await typeWhenAsked([['Its id', '\u0003']])
  expect(await ended).toBe(EXIT.CANCELLED)
  expect(io.err()).toBe('Nothing was written.\n')
})
