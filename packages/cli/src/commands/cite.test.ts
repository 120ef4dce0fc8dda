import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, FIRST_SENTENCE, type Valley } from '../test/valley.ts'

let valley: Valley
beforeEach(async () => {
  valley = await createValley()
})
afterEach(() => valley.remove())

async function cite(args: string[], stdin?: string) {
  const io = testIo({ directory: valley.root, ...(stdin !== undefined && { stdin }) })
  return { code: await run(['cite', ...args, '--texts', 'texts'], io), io }
}

const SOURCE = 'dataset/sources/manara-2020-03-15.yaml'
const SELECTOR = new RegExp(
  `^cite: { start: 0, end: ${[...FIRST_SENTENCE].length}, sha256: [0-9a-f]{64} }\n$`,
)

test('a passage by its words gives the selector as YAML', async () => {
  const { code, io } = await cite([SOURCE, FIRST_SENTENCE])
  expect(io.out).toMatch(SELECTOR)
  expect(code).toBe(0)
})

test('the words may come by standard input, and the source may be the whole package', async () => {
  const { code, io } = await cite(['dataset', '-'], `${FIRST_SENTENCE}\n`)
  expect(io.out).toMatch(SELECTOR)
  expect(code).toBe(0)
})

test('a passage by its positions gives the same selector', async () => {
  const { io } = await cite([SOURCE, '--start', '0', '--end', String([...FIRST_SENTENCE].length)])
  expect(io.out).toMatch(SELECTOR)
})

test('a passage with other white space is found, and it says so', async () => {
  const { code, io } = await cite([SOURCE, FIRST_SENTENCE.replace(' ', '\n  ')])
  expect(io.out).toMatch(SELECTOR)
  expect(io.err).toContain('white space')
  expect(code).toBe(0)
})

test('a passage that stands nowhere is an error with a next step', async () => {
  const { code, io } = await cite([SOURCE, 'هذه الجملة لم تكتب في أي مكان'])
  expect(io.out).toBe('')
  expect(io.err).toMatch(/^PASSAGE_NOT_FOUND .*\n {2}Give it as it is printed/)
  expect(code).toBe(1)
})

test('a passage that stands in several places is not decided for the caller', async () => {
  const { code, io } = await cite(['dataset', 'المكالمات الصوتية عبر تطبيق'])
  expect(io.out.match(/^cite: /gm)).toHaveLength(2)
  expect(io.err).toContain('AMBIGUOUS_PASSAGE')
  expect(code).toBe(1)
})

test('neither words nor positions, or half of them, is a mistake of the call', async () => {
  expect((await cite([SOURCE])).code).toBe(2)
  expect((await cite([SOURCE, '--start', '3'])).code).toBe(2)
  expect((await cite([SOURCE, '--start', 'three', '--end', '4'])).code).toBe(2)
})
