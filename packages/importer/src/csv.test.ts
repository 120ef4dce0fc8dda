import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdText } from '@isnad/dataset'
import { openCsv } from './csv.ts'
import { ImportError } from './import-error.ts'
import { TextInput } from './text-input.ts'

/** Bytes in pieces of a size, as a file system gives them. */
async function* bytes(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const all = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

async function read(text: string | Uint8Array, size?: number) {
  const input = new TextInput(bytes(text, size))
  const table = await openCsv(input)
  const rows = []
  for await (const row of table.rows) rows.push(row)
  return { ...table, rows, rendition: input.rendition() }
}

const rowsOf = (result: Awaited<ReturnType<typeof read>>) =>
  result.rows.flatMap((row) => ('cells' in row ? [{ ...row, cells: Object.fromEntries(row.cells) }] : []))

test.each([
  ['lines that end in LF', '\n'],
  ['lines that end in CRLF', '\r\n'],
  ['lines that end in CR', '\r'],
])('%s are read with their places', async (_, end) => {
  const text = ['a,b,c', '1,"x, ""y""",', `2,"two${end}lines",é`, '', '3,,z'].join(end)
  const result = await read(text)
  const held = holdText(text)
  expect(rowsOf(result).map(({ cells, line, number }) => [number, line, cells])).toEqual([
    [1, 2, { a: '1', b: 'x, "y"' }],
    [2, 3, { a: '2', b: `two${end}lines`, c: 'é' }],
    [3, 6, { a: '3', c: 'z' }],
  ])
  expect(rowsOf(result).map(({ start, end: until }) => held.slice(start, until))).toEqual([
    '1,"x, ""y""",',
    `2,"two${end}lines",é`,
    '3,,z',
  ])
})

test('positions count code points of the NFC text, without the byte order mark', async () => {
  const text = 'name,b\nCafe\u0301 📵,1\n📵📵,2\n'
  const result = await read(`\uFEFF${text}`, 3)
  const held = holdText(text)
  expect(result.rendition).toEqual({ sha256: held.sha256, length: held.length })
  expect(rowsOf(result).map(({ start, end, sha256 }) => [held.slice(start, end), sha256])).toEqual([
    ['Café 📵,1', holdText('Café 📵,1').sha256],
    ['📵📵,2', holdText('📵📵,2').sha256],
  ])
})

test('semicolons and tabulators are read off the header', async () => {
  expect((await read('a;b,c;d\n1;2;3\n')).columns).toEqual(['a', 'b,c', 'd'])
  expect((await read('a\tb\n1\t2\n')).format).toBe('tab-separated')
})

test('columns without a name, or with that of another, keep their numbers', async () => {
  expect((await read('a,,a,b\n1,2,3,4\n')).columns).toEqual(['a', '(column 2)', 'a (column 3)', 'b'])
})

test('a short row is read, and a cell beyond the last column is reported', async () => {
  const { rows } = await read('a,b\n1\n2,3,4\n')
  expect(rows.map((row) => ('cells' in row ? Object.fromEntries(row.cells) : row.message))).toEqual([
    { a: '1' },
    { a: '2', b: '3' },
    'a cell stands beyond the last column',
  ])
})

test('a quotation mark that is not closed costs its line, and the reading goes on', async () => {
  const result = await read('a,b\n1,x\n2,"open\n3,y\n4,"open too\n5,z\n')
  expect(rowsOf(result).map(({ cells, line }) => [line, cells['a']])).toEqual([
    [2, '1'],
    [4, '3'],
    [6, '5'],
  ])
  expect(result.rows.filter((row) => 'message' in row)).toEqual([
    { line: 3, message: 'quotation marks stand where they cannot be understood', value: '2,"open' },
    { line: 5, message: 'a quotation mark is opened and never closed', value: '4,"open too' },
  ])
})

test('quotation marks within a cell are read to the letter where the row has all its cells', async () => {
  const result = await read('a,b\n1,5" screen\n2,"x" y\n3,"x" y,z\n4,ok\n')
  expect(rowsOf(result).map(({ cells }) => cells)).toEqual([
    { a: '1', b: '5" screen' },
    { a: '2', b: '"x" y' },
    { a: '4', b: 'ok' },
  ])
  expect(result.rows.filter((row) => 'message' in row)).toEqual([
    { line: 4, message: 'quotation marks stand where they cannot be understood', value: '3,"x" y,z' },
  ])
})

test('a record without an end in sight costs its line, in bounded memory', async () => {
  const long = `2,"${`${'x'.repeat(40)}\n`.repeat(30_000)}`
  // Every line of it is read as a row of one cell once the record is given up.
  expect((await read(`a,b\n1,x\n${long}`, 65_536)).rows.length).toBe(30_001)
  const line = await read(`a,b\n1,x\n2,${'x'.repeat(2_000_000)}\n3,y\n`, 65_536)
  expect(rowsOf(line).map(({ cells }) => cells['a'])).toEqual(['1', '3'])
})

test.each([
  ['nothing', ''],
  ['white space', ' \n\n'],
  ['UTF-16 that is cut off', Uint8Array.from([0xff, 0xfe, 0x61])],
  ['Latin-1', Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, 0xe9, 0x2c, 0x31])],
])('%s is refused with a code', async (_, content) => {
  await expect(read(content)).rejects.toBeInstanceOf(ImportError)
})

test('any table that is written comes back, every row at its place', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('', '"', 'a"b', 'x\ny', 'x\r\ny', '📵', 'e\u0301', ','),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 64 }),
      fc.constantFrom('\n', '\r\n'),
      async (table, size, end) => {
        const line = (cells: string[]) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')
        const text = [line(['a', 'b', 'c']), ...table.map(line)].join(end)
        const result = await read(text, size)
        const held = holdText(text)
        expect(result.rendition).toEqual({ sha256: held.sha256, length: held.length })
        const filled = table.filter((cells) => cells.some((one) => one.trim() !== ''))
        expect(rowsOf(result).map(({ start, end: until }) => held.slice(start, until))).toEqual(
          filled.map((cells) => line(cells).normalize('NFC')),
        )
        expect(
          rowsOf(result).map(({ cells }) => [cells['a'] ?? '', cells['b'] ?? '', cells['c'] ?? '']),
        ).toEqual(filled.map((cells) => cells.map((one) => one.normalize('NFC').trim())))
      },
    ),
    { numRuns: 200 },
  )
})

test('any bytes are read or refused with a code', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      async (content, size) => {
        const result = await read(content, size).catch((error: unknown) => error)
        if (result instanceof Error) expect(result).toBeInstanceOf(ImportError)
      },
    ),
    { numRuns: 500 },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ') }),
      async (content) => {
        const result = await read(content, 5).catch((error: unknown) => error)
        if (result instanceof Error) expect(result).toBeInstanceOf(ImportError)
      },
    ),
    { numRuns: 1000 },
  )
})

test.each([
  ['titles stand above it', 'STOP of 2031,,\n,,\nday,where\n1,2\n', 1],
  ['the separator is stated above it', 'sep=;\r\nday;where\r\n1;2\r\n', 0],
  ['strokes separate it', 'day|where\n1|2\n', 0],
  ['a title has another separator', 'A, B, C and D\nday;where\n1;2\n', 1],
])('a header that is known is found where %s', async (_, content, lost) => {
  const table = await openCsv(new TextInput(bytes(content)), (cells) => cells.includes('where'))
  expect(table.columns).toEqual(['day', 'where'])
  const rows = []
  for await (const row of table.rows) rows.push(row)
  expect(rows.filter((row) => 'message' in row)).toHaveLength(lost)
  expect(rows.flatMap((row) => ('cells' in row ? [Object.fromEntries(row.cells)] : []))).toEqual([
    { day: '1', where: '2' },
  ])
})
