import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { exportRelease } from '../export-release.ts'
import { tablesOf } from '../tables/tables.ts'
import { morocco } from '../test/morocco.ts'
import { INPUT, RELEASE } from '../test/release.ts'
import { restore } from './neutralise.ts'

type Rows = { [column: string]: string }[]

async function read(input = INPUT, options = {}): Promise<Map<string, string>> {
  const { files, losses } = await exportRelease('csv', input, options)
  expect(losses).toEqual([])
  return new Map(files.map(({ name, content }) => [name, String(content)]))
}

const rowsOf = (content: string | undefined): Rows => parse(content ?? '', { columns: true })

test('there is one file for each table, and a description of every column', async () => {
  const files = await read()
  expect([...files.keys()].sort()).toEqual([
    'chain_links.csv',
    'citations.csv',
    'claims.csv',
    'datapackage.json',
    'fact_claims.csv',
    'facts.csv',
    'identifiers.csv',
    'labels.csv',
    'records.csv',
    'renditions.csv',
    'sources.csv',
    'withdrawals.csv',
  ])
  const { resources } = JSON.parse(files.get('datapackage.json')!) as {
    resources: { path: string; schema: { fields: { name: string; type: string }[] } }[]
  }
  for (const { path, schema } of resources) {
    const [header] = parse(files.get(path)!, { to_line: 1 })
    expect(header).toEqual(schema.fields.map(({ name }) => name))
  }
})

test('a text that a spreadsheet would run is made a text, and a number stays a number', async () => {
  const files = await read({
    ...INPUT,
    release: {
      ...RELEASE,
      claims: [
        ...RELEASE.claims,
        {
          ...RELEASE.claims[0]!,
          id: 'valley:manara.z.loss',
          property: 'loss',
          value: { type: 'quantity', value: -5, unit: 'PERSON' },
        },
      ],
    },
  })
  expect(files.get('records.csv')).toContain('"\'=Nida()"')
  const claims = rowsOf(files.get('claims.csv'))
  expect(claims.find(({ property }) => property === 'statement')).toMatchObject({
    value: '\'+1 for, "calls"',
    text: '{"en":"+1 for, \\"calls\\"","ar":"نعم"}',
    note: "'@cmd",
  })
  expect(claims.find(({ property }) => property === 'loss')?.['number']).toBe('-5')
  for (const content of [...files].filter(([name]) => name.endsWith('.csv')).map(([, text]) => text))
    for (const row of parse(content))
      for (const cell of row) expect(/^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell))).toBe(false)
})

test('lines end in CRLF, quotation marks are doubled, and a line end may stand in a cell', async () => {
  const files = await read()
  expect(files.get('labels.csv')).toMatch(/^"record","ordinal","language","label"\r\n"valley:block",0,/)
  const [source] = rowsOf(files.get('sources.csv'))
  expect(source?.['titles']).toBe(JSON.stringify(RELEASE.sources[0]!.title))
  expect(files.get('claims.csv')).not.toMatch(/\uFEFF/)
})

test('a byte order mark is written where it is asked for', async () => {
  const files = await read(INPUT, { bom: true })
  expect(files.get('claims.csv')?.startsWith('\uFEFF')).toBe(true)
})

test('of the first dataset every cell of every table is found again', async () => {
  const input = await morocco()
  const files = await read(input)
  expect(rowsOf(files.get('claims.csv'))).toHaveLength(input.release.claims.length)
  for (const { name, columns, rows } of tablesOf(input)) {
    const found = parse(files.get(`${name}.csv`)!).slice(1)
    const cells = found.map((row) =>
      row.map((cell, index) => (columns[index]?.type === 'string' ? restore(cell) : cell)),
    )
    expect(cells).toEqual(rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))))
  }
})
