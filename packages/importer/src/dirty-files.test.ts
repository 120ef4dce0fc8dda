import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { importFile, reportInWords } from './index.ts'
import { tryBytes } from './testing.ts'
import { valley, withImport } from './test/valley.ts'

const TABLE = 'Day,Where\n2031-03-01,Morocco\n2031-03-02,Côte d’Ivoire\n'

test.each([
  ['gzip', gzipSync(TABLE), {}],
  ['UTF-16', Buffer.from(`\uFEFF${TABLE}`, 'utf16le'), {}],
  ['an encoding that is named', Buffer.from(TABLE.replace('’', "'"), 'latin1'), { encoding: 'windows-1252' }],
])('%s is read, and checked against the file where that says what it is', async (_, content, options) => {
  await withImport(
    content,
    async ({ report, check }) => {
      expect(report.rows).toEqual({ read: 2, carried: 2, notCarried: 0, unreadable: 0 })
      const { issues, summary } = await check()
      expect(issues.map(({ code }) => code)).toEqual('encoding' in options ? ['TEXT_NOT_FOUND'] : [])
      expect(summary.citationsVerified).toBe('encoding' in options ? 0 : 4)
    },
    options,
  )
})

test.each([
  ['a header without rows', 'Day,Where\n', 'EMPTY_FILE'],
  ['a workbook', 'PK\x03\x04and so on', 'NO_TEXT'],
  ['another encoding', Buffer.from('Day,Where\n1,Lomé\n', 'latin1'), 'BAD_ENCODING'],
  ['a gzip that is cut off', gzipSync(TABLE).subarray(0, 40), 'BAD_GZIP'],
])('%s is refused with a code and what to do', async (_, content, code) => {
  await expect(withImport(content, async () => {})).rejects.toMatchObject({ code })
  expect(await tryBytes(valley, Buffer.from(content))).toBe('refused')
})

test('what a terminal would obey is named in the report, and in the package', async () => {
  const evil = '\u001B[2J\u202Egnp'
  await withImport(
    `Day,Where,"Mood${evil}"\nsoon${evil},Morocco,calm${evil}\n`,
    async ({ report, check }) => {
      const words = reportInWords(report)
      expect(words).toContain('soon<U+001B>[2J<U+202E>gnp')
      for (const shown of [words, JSON.stringify(report)])
        for (const mark of ['\u001B', '\u202E', '\\u001b']) expect(shown).not.toContain(mark)
      expect((await check()).issues).toEqual([])
    },
  )
})

test('a formula is not what it gives, and of two columns of one name the second is unknown', async () => {
  await withImport('Day,day ,Where\n2031-03-01,2031-04-01,=A1\n', async ({ report, check }) => {
    expect(report.losses.map(({ column, reason }) => [column, reason])).toEqual([
      ['day', 'UNKNOWN_COLUMN'],
      ['Where', 'FORMULA'],
    ])
    expect((await check()).release?.claims.map(({ value }) => value)).toMatchObject([{ edtf: '2031-03-01' }])
  })
})

test('folders that had to be made go again, and one that cannot be written is refused', async () => {
  const root = await mkdtemp(join(tmpdir(), 'isnad-import-'))
  try {
    await writeFile(join(root, 'bad.csv'), 'a,b\n')
    await mkdir(join(root, 'kept'))
    const out = join(root, 'kept/one/two/out')
    await expect(importFile(valley, join(root, 'bad.csv'), { out })).rejects.toMatchObject({
      code: 'EMPTY_FILE',
    })
    expect(await readdir(join(root, 'kept'))).toEqual([])
    const under = join(root, 'bad.csv/out')
    await expect(importFile(valley, join(root, 'bad.csv'), { out: under })).rejects.toMatchObject({
      code: 'OUT_NOT_WRITABLE',
    })
    expect((await readdir(root)).sort()).toEqual(['bad.csv', 'kept'])
  } finally {
    await rm(root, { recursive: true })
  }
})
