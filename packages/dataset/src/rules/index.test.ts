import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { rules } from './index.ts'

const folder = new URL('.', import.meta.url)

test('every file of the folder is a rule that is registered, and every rule has its test', async () => {
  const names = (await readdir(folder)).filter((name) => !/^(?:index|examples)\./.test(name))
  const sources = names.filter((name) => !name.endsWith('.test.ts'))
  expect(names.filter((name) => name.endsWith('.test.ts')).map((name) => name.replace('.test', ''))).toEqual(
    sources,
  )
  const codes = await Promise.all(
    sources.map(async (name) => /code: '([A-Z_]+)'/.exec(await readFile(new URL(name, folder), 'utf8'))?.[1]),
  )
  expect(new Set(codes)).toEqual(new Set(rules.map(({ code }) => code)))
})

test('every rule has a code of its own and says its reason in whole sentences', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length)
  for (const { code, reason } of rules) {
    expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/)
    expect(reason).toMatch(/^\w.*\.$/)
  }
})
