import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDataset } from '@isnad/dataset'
import { afterEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, type Valley } from '../test/valley.ts'

let valley: Valley
afterEach(() => valley.remove())

const TEXT = "\uFEFF\n  «It's back»: calls 📞 over Nida \n\nThey work again.\n"

async function begin(args: string[], texts: { [file: string]: string } = { 'texts/diffa-2020.txt': TEXT }) {
  valley = await createValley(texts)
  const io = testIo({ directory: valley.root })
  return { code: await run(['new', ...args], io), io }
}

test('the file has the title, the digest and the length of its text, and is fit to build', async () => {
  const { code, io } = await begin(['texts/diffa-2020.txt', 'dataset', '--language', 'EN'])
  expect([io.err, code]).toEqual(['', 0])
  const file = await readFile(join(valley.root, 'dataset/sources/diffa-2020.yaml'), 'utf8')
  expect(file).toContain("title: { en: '«It''s back»: calls 📞 over Nida' }")
  // The byte order mark is no part of the text, and the telephone is one code point.
  expect(file).toContain(`length: ${[...TEXT].length - 1} }`)
  const { issues } = await checkDataset(join(valley.root, 'dataset'), { texts: join(valley.root, 'texts') })
  expect(issues).toEqual([])
})

test('a file that is there is never written over', async () => {
  const texts = { 'texts/manara-2020-03-15.txt': 'Another text.' }
  const { code, io } = await begin(['texts/manara-2020-03-15.txt', 'dataset', '-l', 'en'], texts)
  expect([code, io.err.split(' ')[0]]).toEqual([2, 'FILE_EXISTS'])
})

test.each([
  ['a text that is not there', ['texts/none.txt', 'dataset', '-l', 'en'], 'NO_SUCH_FILE'],
  ['a name that no source can have', ['texts/a_b.txt', 'dataset', '-l', 'en'], 'BAD_FILE_NAME'],
  ['a language that is none', ['texts/diffa-2020.txt', 'dataset', '-l', 'arabic_'], 'INVALID_ARGUMENT'],
  ['no language', ['texts/diffa-2020.txt', 'dataset'], 'MISSING_MANDATORY_OPTION_VALUE'],
])('%s is a mistake of the call', async (_, args, word) => {
  const { code, io } = await begin(args)
  expect([code, io.err.split(' ')[0]]).toEqual([2, word])
})
