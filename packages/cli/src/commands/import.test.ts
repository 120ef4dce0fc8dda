import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'

const SHEET = `start_date,end_date,country,area_name,shutdown_type,shutdown_extent,affected_network,whatsapp_affected,event
2031-02-01,2031-02-01,Togo,nationwide,Shutdown,Service-based,Mobile,Yes,words
some day,,Togo,nationwide,Shutdown,Full network,Mobile,,
`

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-import-'))
  await writeFile(join(root, 'sheet.csv'), SHEET)
})
afterEach(() => rm(root, { recursive: true }))

test('a file becomes a package that checks clean against the file, and the report is printed in words', async () => {
  const io = testIo({ directory: root })
  expect(await run(['import', 'stop', 'sheet.csv', '--out', 'out', '--check'], io)).toBe(0)
  expect(io.out).toContain('2 rows read, 2 carried, 0 not carried, 0 unreadable.')
  expect(io.out).toContain(
    '1 × BAD_DATE: it is not a date that can be read for sure\n      some day [rows 2]',
  )
  expect(io.err).toBe('')
  const check = testIo({ directory: root })
  expect(await run(['check', 'out', '--texts', '.', '--json'], check)).toBe(0)
  expect(JSON.parse(check.out)).toMatchObject({ issues: [], summary: { sources: 1 } })
})

test('what --texts names and is no text is named, where a text is missing', async () => {
  expect(await run(['import', 'stop', 'sheet.csv', '--out', 'out'], testIo({ directory: root }))).toBe(0)
  await rm(join(root, 'sheet.csv'))
  await writeFile(join(root, 'sheet.xlsx'), 'PK\x03\x04 and so on')
  const io = testIo({ directory: root })
  expect(await run(['check', 'out', '--texts', '.'], io)).toBe(1)
  expect(io.out).toContain('1 of the files that --texts names are no texts:')
  expect(io.out).toContain('sheet.xlsx: it is a workbook or a zip archive')
})

test('a table in another encoding is read where that is named', async () => {
  await writeFile(join(root, 'sheet.csv'), Buffer.from(SHEET.replace('words', 'Lomé'), 'latin1'))
  const io = testIo({ directory: root })
  expect(await run(['import', 'stop', 'sheet.csv', '--out', 'out'], io)).toBe(1)
  expect(io.err).toContain('BAD_ENCODING')
  expect(io.err).toContain('--encoding windows-1252')
  const named = ['import', 'stop', 'sheet.csv', '--out', 'out', '--encoding']
  expect(await run([...named, 'windows-1252'], testIo({ directory: root }))).toBe(0)
  expect(await run([...named, 'martian'], testIo({ directory: root }))).toBe(2)
})

test('the command that it ends with compares every citation with its row', async () => {
  const io = testIo({ directory: root })
  await run(['import', 'stop', './sheet.csv', '--out', 'out'], io)
  const [, command] = /^ {2}isnad (.*)$/m.exec(io.out) ?? []
  const check = testIo({ directory: root })
  expect(await run(command!.split(' '), check)).toBe(0)
  expect(check.out).toContain('all, against 1 text of the sources')
})

test('without a terminal nothing is told of the progress', async () => {
  const io = testIo({ directory: root })
  await run(['import', 'stop', 'sheet.csv', '--out', 'out'], io)
  expect(io.err).toBe('')
})

test('with --json the report is that of report.json, and the id is as given', async () => {
  const io = testIo({ directory: root })
  expect(await run(['import', 'stop', 'sheet.csv', '--out', 'out', '--id', 'my-stop', '--json'], io)).toBe(0)
  expect(JSON.parse(io.out)).toEqual(JSON.parse(await readFile(join(root, 'out/report.json'), 'utf8')))
  expect(JSON.parse(io.out)).toMatchObject({ dataset: 'my-stop', rows: { read: 2 } })
})

test('progress goes to a person, on one line that is gone at the end', async () => {
  const io = testIo({ directory: root, isTerminal: true })
  await run(['import', 'stop', 'sheet.csv', '--out', 'out'], io)
  expect(io.err.endsWith('\r100 %, 2 rows, 6 claims \r\u001B[K')).toBe(true)
})

test.each([
  [
    'an unknown format',
    ['stopp', 'sheet.csv', '--out', 'out'],
    2,
    'UNKNOWN_FORMAT there is no importer "stopp"; did you mean stop?',
  ],
  ['no file', ['stop', 'no.csv', '--out', 'out'], 1, 'FILE_NOT_FOUND '],
  ['a folder that holds something', ['stop', 'sheet.csv', '--out', '.'], 1, 'OUT_NOT_EMPTY '],
  [
    'a bad id',
    ['stop', 'sheet.csv', '--out', 'out', '--id', 'No!'],
    2,
    'BAD_OPTION "No!" is not the id of a dataset',
  ],
  ['no folder to write', ['stop', 'sheet.csv'], 2, ''],
])('%s is refused with a code, and nothing is written', async (_, argv, code, message) => {
  const io = testIo({ directory: root })
  expect(await run(['import', ...argv], io)).toBe(code)
  expect(io.err).toContain(message)
  expect(await readdir(root)).toEqual(['sheet.csv'])
})
