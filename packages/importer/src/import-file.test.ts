import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  importFile,
  ImportError,
  lossReasons,
  reportInWords,
  type ImportProgress,
  type ImportReport,
} from './index.ts'
import { valley, withImport } from './test/valley.ts'

const TABLE = `Day,Where,Notes,Mood
2031-03-01,Morocco,"one
two",calm
03/04/2031,"Iran (Islamic Republic of)",,
someday,Atlantis,three,
unknown,,,
2031-03-01,Morocco,,
2031-03-01,Morocco,,
`

test('a table becomes a package that checks clean, with every citation verified', async () => {
  await withImport(TABLE, async ({ out, report, check }) => {
    const checked = await check()
    expect(checked.issues).toEqual([])
    expect(checked.summary).toMatchObject({ sources: 1, claims: 8, citations: 8, citationsVerified: 8 })
    expect((await readdir(out)).sort()).toEqual([
      'README.md',
      'dataset.yaml',
      'package.json',
      'records',
      'report.json',
      'sources',
    ])
    expect(JSON.parse(await readFile(join(out, 'report.json'), 'utf8'))).toEqual(report)
    expect(report.claims).toBe(checked.summary.claims)
    expect(report.records).toBe(checked.summary.records)
    expect(report.byProperty).toEqual(checked.summary.byProperty)
  })
})

test('the source is the file, and a claim keeps its cells as raw', async () => {
  await withImport(TABLE, async ({ check }) => {
    const { release } = await check()
    expect(release?.sources).toMatchObject([{ id: 'valley-table:valley', type: 'DATABASE' }])
    const claim = release?.claims.find(({ id }) => id.includes('03-04') && id.endsWith('.date'))
    expect(claim).toMatchObject({
      property: 'date',
      value: { edtf: '[2031-03-04,2031-04-03]' },
      raw: { Day: '03/04/2031' },
      chain: [{ agent: 'valley-table:valley-watch', manner: 'reported' }],
    })
  })
})

test('what is lost is in the report by column, reason, value and row', async () => {
  await withImport(TABLE, async ({ report }) => {
    expect(report.rows).toEqual({ read: 6, carried: 4, notCarried: 2, unreadable: 0 })
    expect(report.documents).toMatchObject([
      { era: 'first', missingColumns: ['why'], format: 'comma-separated' },
    ])
    expect(
      report.losses.map(({ column, reason, count, rows, values }) => [
        column,
        reason,
        count,
        rows,
        values.map((one) => one.value),
      ]),
    ).toEqual([
      ['', 'NO_CLAIM', 2, [3, 4], ['someday, Atlantis, three', 'unknown']],
      ['Day', 'BAD_DATE', 1, [3], ['someday']],
      ['Day', 'NOT_SAID', 1, [4], ['unknown']],
      ['Where', 'UNKNOWN_PLACE', 1, [3], ['Atlantis']],
      ['Notes', 'NO_PROPERTY', 2, [1, 3], ['one two', 'three']],
      ['Mood', 'UNKNOWN_COLUMN', 1, [1], ['calm']],
    ])
    expect(reportInWords(report)).toContain(
      '1 × NOT_SAID: the row says that it is not known\n      unknown [rows 4]',
    )
  })
})

test('rows that are the same to the letter are two restrictions, with names of their own', async () => {
  await withImport(TABLE, async ({ check }) => {
    const { release } = await check()
    const ids = release!.records.filter(({ kind }) => kind === 'restriction').map(({ id }) => id)
    expect(ids).toHaveLength(6)
    expect(new Set(ids).size).toBe(6)
  })
})

test('the same file makes the same package, to the byte', async () => {
  const release = () => withImport(TABLE, async ({ check }) => (await check()).release)
  expect(await release()).toEqual(await release())
})

test('a document of many claims is divided into files and is still one source', async () => {
  const rows = Array.from({ length: 750 }, (_, index) => `2031-03-01,Morocco,${index},${'x'.repeat(50)}`)
  const long = 'long '.repeat(120)
  await withImport(
    ['Day,Where,Notes,Mood', ...rows.map((row) => row.replace('2031-03-01', `"${long}"`))].join('\n'),
    async ({ out }) => expect(await readdir(join(out, 'sources'))).toEqual(['valley.yaml']),
  )
  await withImport(['Day,Where,Notes,Mood', ...rows].join('\r\n'), async ({ out, report, check }) => {
    expect(await readdir(join(out, 'sources'))).toEqual(['valley-0002.yaml', 'valley.yaml'])
    const checked = await check()
    expect(checked.issues.slice(0, 3)).toEqual([])
    expect(checked.summary).toMatchObject({ sources: 1, citationsVerified: 1500 })
    expect(report.claims).toBe(1500)
  })
}, 60_000)

test('a folder that holds something is refused, and with force only a dataset is replaced', async () => {
  const root = await mkdtemp(join(tmpdir(), 'isnad-import-'))
  try {
    const file = join(root, 'table.csv')
    const out = join(root, 'out')
    await writeFile(file, TABLE)
    await mkdir(out)
    await importFile(valley, file, { out })
    await expect(importFile(valley, file, { out })).rejects.toMatchObject({ code: 'OUT_NOT_EMPTY' })
    await importFile(valley, file, { out, force: true })
    await expect(importFile(valley, file, { out: root, force: true })).rejects.toMatchObject({
      code: 'OUT_NOT_EMPTY',
    })
    expect((await readdir(root)).sort()).toEqual(['out', 'table.csv'])
  } finally {
    await rm(root, { recursive: true })
  }
})

test('an import that fails or is interrupted leaves nothing behind', async () => {
  const root = await mkdtemp(join(tmpdir(), 'isnad-import-'))
  try {
    const file = join(root, 'table.csv')
    const out = join(root, 'out')
    await writeFile(file, TABLE)
    await expect(importFile(valley, file, { out, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'ABORTED',
    })
    await expect(importFile(valley, join(root, 'no.csv'), { out })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    })
    await expect(importFile(valley, file, { out, id: 'Not an id' })).rejects.toMatchObject({
      code: 'BAD_OPTION',
    })
    await expect(importFile(valley, file, { out, published: '2031-02-30' })).rejects.toMatchObject({
      code: 'BAD_OPTION',
    })
    expect(await readdir(root)).toEqual(['table.csv'])
  } finally {
    await rm(root, { recursive: true })
  }
})

test('progress is told, and its end always', async () => {
  const told: ImportProgress[] = []
  await withImport(
    TABLE,
    async ({ report }) => expect(told.at(-1)).toMatchObject({ rows: 6, claims: report.claims }),
    {
      onProgress: (progress) => told.push(progress),
    },
  )
})

test('every cell of any table is carried or in the report, and the package checks clean', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '2031-03-01',
      '2031',
      '31/12/2030',
      'unknown',
      'Morocco',
      'Yemen ',
      '',
      ' ',
      'constructor',
      '__proto__',
      'null',
      '~',
      '1e3',
      '0x10',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => text.isWellFormed()),
  )
  const header = fc.array(fc.oneof(fc.constantFrom('Day', 'Where', 'Notes'), cell), {
    minLength: 1,
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(
      header,
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
      async (columns, rows) => {
        const line = (cells: string[]) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')
        await withImport([columns, ...rows].map(line).join('\n'), async ({ report, check }) => {
          expect((await check()).issues.filter(({ severity }) => severity === 'error')).toEqual([])
          expectBooksToBalance(report)
        }).catch((error: unknown) => {
          if (!(error instanceof ImportError)) throw error
        })
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

function expectBooksToBalance({ rows, columns, losses }: ImportReport): void {
  expect(rows.carried + rows.notCarried).toBe(rows.read)
  for (const { column, filled, carried, lost } of columns) {
    expect(carried + lost).toBeGreaterThanOrEqual(filled)
    const counted = losses.filter((loss) => loss.column === column).reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBeGreaterThanOrEqual(lost)
  }
  for (const { reason, count, values, otherValues } of losses) {
    expect(Object.keys(lossReasons)).toContain(reason)
    expect(values.reduce((sum, one) => sum + one.count, otherValues)).toBe(count)
  }
}
