import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Io } from '../io.ts'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, FIRST_SENTENCE, REPORT, type Valley } from '../test/valley.ts'

let valley: Valley
beforeEach(async () => {
  valley = await createValley()
})
afterEach(() => valley.remove())

async function cite(args: string[], stdin?: string, choose?: Io['choose']) {
  const io = testIo({
    directory: valley.root,
    ...(stdin !== undefined && { stdin }),
    ...(choose && { choose }),
  })
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

test('what the passage differs in is told: spaces, quotation marks, tatweel', async () => {
  const passage = FIRST_SENTENCE.replace('«نداء»', '"نداء"').replace('جمهورية', 'جمهوريـــة')
  const { io } = await cite([SOURCE, passage])
  expect(io.out).toMatch(SELECTOR)
  expect(io.err).toBe('Not to the letter: quotation marks, tatweel of your passage differ from the text\n')
})

test('a short passage is told to be short', async () => {
  const { io, code } = await cite([SOURCE, 'هيئة الاتصالات'])
  expect(io.err).toMatch(/^14 code points: cite the whole sentence or clause, 40 at least\n$/)
  expect(code).toBe(0)
})

test('in a terminal the text, its first sentence and its last are chosen from lists', async () => {
  const asked: [string, string[]][] = []
  const { code, io } = await cite(['dataset'], undefined, async (question, choices) => {
    asked.push([question, choices.map(({ label }) => label)])
    return [1, 0, 1][asked.length - 1]
  })
  expect(asked.map(([, choices]) => choices.length)).toEqual([2, 3, 3])
  expect(asked[0]![1]).toEqual(['diffa-2020-03-10', 'manara-2020-03-15'])
  expect(asked[2]![1][0]).toBe('this sentence alone')
  const second = REPORT.split(/(?<=\.) /)[1]!
  const end = [...FIRST_SENTENCE].length + 1 + [...second].length
  expect(io.out).toMatch(new RegExp(`^cite: { start: 0, end: ${end}, sha256: [0-9a-f]{64} }\n$`))
  expect(code).toBe(0)
})

test('who chooses nothing gets nothing', async () => {
  const { code, io } = await cite([SOURCE], undefined, () => Promise.resolve(undefined))
  expect([code, io.out]).toEqual([2, ''])
  expect(io.err).toMatch(/^NOTHING_CHOSEN /)
})

test('--write puts the passage into an item, and leaves the rest of the file alone', async () => {
  const path = join(valley.root, SOURCE)
  const before = await readFile(path, 'utf8')
  const { code, io } = await cite([SOURCE, FIRST_SENTENCE, '--write', 'reasons'])
  expect(io.err).toBe('written into reasons of sources/manara-2020-03-15.yaml\n')
  const after = await readFile(path, 'utf8')
  const [first, second] = [...before.matchAll(/cite: .*/g)].map(([selector]) => selector)
  expect(after).toBe(before.replace(second!, first!))
  expect(code).toBe(0)
})

test('--write refuses an item that is not there', async () => {
  const { code, io } = await cite([SOURCE, FIRST_SENTENCE, '--write', 'reason'])
  expect(io.err).toMatch(/^NO_SUCH_ITEM /)
  expect(code).toBe(1)
})
