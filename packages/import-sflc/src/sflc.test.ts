import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mappingTable, reportInWords } from '@isnad/importer'
import { tryImport } from '@isnad/importer/testing'
import { expect, test } from 'vitest'
import { mapping } from './mapping.ts'
import { sflc } from './sflc.ts'
import { example, shutdown } from './test/made-up.ts'

const tried = (rows: unknown, options = {}) =>
  tryImport(sflc, { name: 'example.json', content: JSON.stringify(rows, null, 1) }, options)

test('a row is a restriction that says what it says, and no more', async () => {
  const made = await tried([shutdown()])
  expect(made.check.issues).toEqual([])
  expect(made.unbalanced).toEqual([])
  const restriction = made.records.find(({ kind }) => kind === 'restriction')
  expect(restriction).toMatchObject({
    note: { en: 'Source of information, as the row names it: http://example.com/made-up' },
  })
  expect(made.claims.map(({ property }) => property).sort()).toEqual([
    'allegedReason',
    'availability',
    'date',
    'locatedIn',
    'restricts',
  ])
  expect(made.of('availability')).toMatchObject([
    {
      subject: 'commons:internet',
      value: { code: 'BLOCKED' },
      time: '2031-06-18',
      scope: {
        networks: ['MOBILE'],
        operators: 'some',
        place: 'sflc-tried:place-IN-upper-valley-northwood',
      },
      chain: [{ agent: 'commons:sflc-in', manner: 'reported' }],
      raw: { networksAffected: 'mobile', 'state:name': 'Upper Valley', districts: '["Northwood"]' },
    },
  ])
  expect(made.of('allegedReason')).toMatchObject([{ value: { code: 'PRECAUTION' } }])
})

test('of several districts each has its state, and none speaks of the rest', async () => {
  const made = await tried([
    shutdown({ districts: ['Northwood', 'Southwood', 'northwood'], networksAffected: '' }),
  ])
  expect(made.of('availability').map(({ scope }) => [scope?.place, scope?.networks])).toEqual([
    ['sflc-tried:place-IN-upper-valley-northwood', 'some'],
    ['sflc-tried:place-IN-upper-valley-southwood', 'some'],
  ])
  expect(made.of('locatedIn')).toMatchObject([{ value: { record: 'sflc-tried:place-IN-upper-valley' } }])
})

test('what the list has not verified is supposed, and never a fact', async () => {
  const made = await tried([shutdown({ verified: false })])
  expect(made.claims.map(({ mode }) => mode)).toEqual(made.claims.map(() => 'supposes'))
})

test('time: still so, from and until, and that it ended on a day that is not said', async () => {
  const time = async (more: object) =>
    (await tried([shutdown(more)])).of('availability').map((claim) => claim.time)
  expect(await time({ active: true })).toEqual(['2031-06-18/..'])
  expect(await time({ end_date: '2031-06-20' })).toEqual(['2031-06-18/2031-06-20'])
  expect(await time({ end_date: '2031-06-01' })).toEqual(['2031-06-18'])
  expect(await time({ date: 'soon' })).toEqual([])
  expect((await tried([shutdown()])).lost('active')).toEqual(['COARSER'])
})

test('columns that later lists have are read, and what is unknown is in the report', async () => {
  const made = await tried([
    shutdown({ orderedBy: 'District Magistrate', restrictionType: 'Throttling' }),
    shutdown({
      orderedBy: 'constructor',
      restrictionType: 'magic',
      nature: 'sudden',
      verified: '?',
      active: 3,
    }),
  ])
  expect(made.of('ordererType')).toMatchObject([{ value: { code: 'LOCAL' } }])
  expect(made.of('availability')).toMatchObject([{ value: { code: 'THROTTLED' } }])
  for (const column of ['orderedBy', 'restrictionType', 'nature', 'active'])
    expect(made.lost(column), column).toContain('UNKNOWN_VALUE')
  expect(made.lost('verified')).toEqual(['NOT_SAID'])
})

test('a table is read as a list is', async () => {
  const made = await tryImport(sflc, {
    content: 'State,District,Date,Reason\nUpper Valley,"Northwood, Southwood",2031-06-18,words\n',
  })
  expect(made.check.issues).toEqual([])
  expect(made.of('availability')).toHaveLength(2)
  expect(made.losses('Reason')).toEqual(['NO_PROPERTY words'])
})

test('the whole state is the state, and what is no name of a place in India is nowhere', async () => {
  const places = async (more: object) => {
    const made = await tried([shutdown(more)])
    expect(made.check.issues).toEqual([])
    return made.of('availability').map(({ scope }) => scope?.place)
  }
  expect(await places({ districts: ['All districts'] })).toEqual(['sflc-tried:place-IN-upper-valley'])
  expect(await places({ districts: [{ name: 'x' }, 3, 'Northwood'] })).toEqual([
    'sflc-tried:place-IN-upper-valley-northwood',
  ])
  expect(await places({ 'state:name': 'Pakistan' })).toEqual([])
  expect(await places({ 'state:name': '<b>Valley</b>', districts: [] })).toEqual([])
  expect(await places({ 'state:name': 'unknown', districts: [] })).toEqual(['commons:IN'])
})

test('a list of something else is refused', async () => {
  await expect(tried([{ name: 'x' }])).rejects.toMatchObject({ code: 'UNKNOWN_SHAPE' })
})

test('the README shows the mapping and what an import of the example reports', async () => {
  const readme = await readFile(resolve(import.meta.dirname, '../README.md'), 'utf8')
  expect(readme).toContain(mappingTable(mapping))
  expect(readme).toContain(reportInWords((await tried(example)).report))
})
