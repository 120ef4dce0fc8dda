import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ImportError, openJson, type JsonShape, type Row, type Unreadable } from './index.ts'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  const units = [...text]
  for (let at = 0; at < units.length; at += size) yield units.slice(at, at + size).join('')
}

async function read(text: string, shape: JsonShape = {}, size = 1000) {
  const table = await openJson(shape)(pieces(text, size))
  const all: (Row | Unreadable)[] = []
  for await (const row of table.rows) all.push(row)
  return {
    columns: table.columns,
    rows: all.filter((one) => 'number' in one),
    unreadable: all.filter((one) => 'message' in one),
  }
}

const LISTS: JsonShape = { lists: ['result.annotations', 'incidents'], depth: 2 }

test.each([
  ['one object', '{"day": "2031-01-02"}'],
  ['an array', '[{"day": "2031-01-02"}]'],
  [
    'an array within an object',
    '{"ok": true, "result": {"annotations": [{"day": "2031-01-02"}]}, "n": {"a": []}}',
  ],
  ['JSON lines', '{"day": "2031-01-02"}\n'],
  ['an object over several lines', '{\n  "day":\n "2031-01-02"\n}\n'],
])('%s is read as rows', async (_, text) => {
  for (const size of [1, 3, 1000]) {
    const { rows, unreadable } = await read(text, LISTS, size)
    expect(rows.map(({ number, data }) => [number, data])).toEqual([[1, { day: '2031-01-02' }]])
    expect(unreadable).toEqual([])
  }
})

test('cells are scalars by their path, as deep as is asked for', async () => {
  const { rows, columns } = await read(
    '[{"a": {"b": " x ", "c": {"d": 1}}, "e": [1, 2], "f": null, "g": "", "h": [], "i": false}]',
    LISTS,
  )
  expect(Object.fromEntries(rows[0]!.cells)).toEqual({ 'a.b': 'x', 'a.c': '{"d":1}', e: '[1,2]', i: 'false' })
  expect(columns).toEqual(['a.b', 'a.c', 'e', 'i'])
})

test('a row knows its place in code points, and its line', async () => {
  const text = '[\n  {"a": "😀"},\n  {"b": "é"}\n]'
  const { rows } = await read(text, {}, 1)
  expect(rows.map(({ line, start, end }) => [line, [...text].slice(start, end).join('')])).toEqual([
    [2, '{"a": "😀"}'],
    [3, '{"b": "é"}'],
  ])
})

test.each([
  ['a line of JSON lines', '{"a": 1}\n{"a": \n{"a": 3}\n', 2, 1],
  ['a quotation mark that is never closed', '{"a": 1}\n{"a": "x\n{"a": 3}\n', 2, 1],
  ['an element of an array on lines', '[\n  {"a": 1},\n  {"a": tru},\n  {"a": 3}\n]', 2, 1],
  ['brackets that do not match', '[\n  {"a": [1}},\n  {"a": 3}\n]', 1, 1],
  ['what is no object', '[1, "two", {"a": 3}, null, [4]]', 1, 4],
  ['the end of a file that was cut off', '[\n{"a": 1},\n{"a": 2', 1, 1],
  ['the end of a list that was cut off', '[\n{"a": 1},\n', 1, 1],
  ['the rest of one line', '[{"a": 1}, {"a": ]}, {"a": 3}]', 1, 1],
])('%s is unreadable, and what follows is read', async (_, text, good, bad) => {
  for (const size of [1, 7, 1000]) {
    const { rows, unreadable } = await read(text, {}, size)
    expect([rows.length, unreadable.length]).toEqual([good, bad])
  }
})

test.each([
  ['', 'EMPTY_FILE'],
  [' \n', 'EMPTY_FILE'],
  ['[]', 'EMPTY_FILE'],
  ['a,b\n1,2\n', 'UNKNOWN_SHAPE'],
  ['"text"', 'UNKNOWN_SHAPE'],
  ['{"a":\n'.repeat(200), 'TOO_DIRTY'],
])('%j is refused with a code', async (text, code) => {
  await expect(read(text)).rejects.toMatchObject({ name: 'ImportError', code })
})

test('nesting without end is unreadable and does no harm', async () => {
  const { rows, unreadable } = await read(`{"a": 1}\n${'{"a":['.repeat(100_000)}\n{"a": 2}`)
  expect([rows.length, unreadable.length]).toEqual([2, 1])
})

test('more keys than columns can be are one column', async () => {
  const lines = Array.from({ length: 30 }, (_, line) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: 50 }, (_, key) => [`k${line}-${key}`, key]))),
  )
  expect((await read(lines.join('\n'))).columns).toHaveLength(1001)
})

test('whatever objects are written, however spaced and cut, are read as they are', async () => {
  const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(
      objects,
      fc.constantFrom(undefined, 2),
      fc.constantFrom('array', 'lines', 'list'),
      fc.integer({ min: 1, max: 50 }),
      async (all, space, form, size) => {
        const text =
          form === 'lines'
            ? all.map((one) => JSON.stringify(one)).join('\n')
            : JSON.stringify(form === 'array' ? all : { x: [{}], incidents: all, y: {} }, null, space)
        // An object that itself holds the list would be taken for its wrapper.
        fc.pre(form !== 'lines' || !text.includes('incidents'))
        const normal = text.normalize('NFC')
        const { rows, unreadable } = await read(normal, LISTS, size)
        expect(unreadable).toEqual([])
        expect(rows.map(({ data }) => JSON.stringify(data))).toEqual(
          all.map((one) => JSON.stringify(JSON.parse(JSON.stringify(one).normalize('NFC')))),
        )
        const points = [...normal]
        for (const { start, end, data } of rows)
          expect(JSON.parse(points.slice(start, end).join(''))).toEqual(data)
      },
    ),
    { numRuns: 200 },
  )
})

test('any text ends in rows, in what is unreadable, or in a coded error', async () => {
  const broken = fc.array(
    fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\n', ' ', '\\', 'a', '1', '{"a":1}', '"a"'),
    { maxLength: 60 },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        broken.map((parts) => parts.join('')),
        fc.string({ unit: 'grapheme' }),
      ),
      fc.integer({ min: 1, max: 9 }),
      async (text, size) => {
        try {
          const whole = await read(text, LISTS)
          const cut = await read(text, LISTS, size)
          expect(cut.rows.map(({ start, end }) => [start, end])).toEqual(
            whole.rows.map(({ start, end }) => [start, end]),
          )
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError)
        }
      },
    ),
    { numRuns: 500 },
  )
})
