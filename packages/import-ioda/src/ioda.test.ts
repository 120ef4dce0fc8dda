import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mappingTable, reportInWords } from '@isnad/importer'
import { tryImport } from '@isnad/importer/testing'
import { expect, test } from 'vitest'
import { readDateAndTime } from './date.ts'
import { ioda } from './ioda.ts'
import { mapping } from './mapping.ts'
import { example, exampleName, table } from './test/made-up.ts'

const tried = (...rows: Parameters<typeof table>) =>
  tryImport(ioda, { name: 'outages.csv', content: table(...rows) })

test('a row is an outage, with what those who looked at the signals saw, and no block', async () => {
  const made = await tried({})
  expect(made.check.issues).toEqual([])
  expect(made.unbalanced).toEqual([])
  expect(made.claims.map(({ property, value, time, denied }) => [property, value, time, denied])).toEqual([
    ['anomaly', { type: 'code', code: 'ACTIVE_PROBING' }, '2031-03-17/2031-03-17', undefined],
    ['anomaly', { type: 'code', code: 'BGP' }, '2031-03-17/2031-03-17', undefined],
    ['anomaly', { type: 'code', code: 'DARKNET_TRAFFIC' }, '2031-03-17/2031-03-17', true],
    ['eventType', { type: 'code', code: 'OUTAGE' }, '2031-03-17/2031-03-17', undefined],
    ['locatedIn', { type: 'record', record: 'commons:TG' }, undefined, undefined],
    ['date', { type: 'date', edtf: '2031-03-17' }, undefined, undefined],
  ])
  expect(made.claims[0]).toMatchObject({
    subject: 'commons:internet',
    qualifiers: { test: { text: { en: 'IODA' } }, place: { record: 'commons:TG' } },
    chain: [
      { unnamed: 'those who looked at the signals', manner: 'observed' },
      { agent: 'commons:ioda', manner: 'reported' },
    ],
    raw: { 'IODA AP visible by human': 'True' },
  })
})

test('one that a government is confirmed to have ordered is a restriction; without that, it is an outage', async () => {
  const ordered = await tried({ cause: 'Government-Ordered', confirmation: 'Confirmed', scope: 'AS (64500)' })
  expect(ordered.check.issues).toEqual([])
  expect(ordered.of('ordererType')).toMatchObject([{ value: { code: 'GOVERNMENT' } }])
  expect(ordered.of('availability')).toMatchObject([
    { scope: { networks: 'some', operators: ['ioda-tried:AS64500'], place: 'commons:TG' } },
  ])
  for (const confirmation of ['Unconfirmed', '', 'perhaps']) {
    const made = await tried({ cause: 'Government-Ordered', confirmation })
    expect([made.of('ordererType'), made.of('availability'), made.lost('Cause')]).toEqual([
      [],
      [],
      ['NO_PROPERTY'],
    ])
  }
})

test('a cause that is not confirmed, and a row that nobody verified, are supposed', async () => {
  const [cause] = (await tried({ cause: 'Exams', confirmation: 'Unconfirmed' })).of('allegedReason')
  expect(cause).toMatchObject({ value: { code: 'EXAMS' }, mode: 'supposes' })
  const made = await tried({ verified: 'NO', cause: 'Exams', confirmation: 'Confirmed' })
  expect(made.claims.every(({ mode }) => mode === 'supposes')).toBe(true)
})

test('a region is a place of its own, and a network is its operator', async () => {
  const made = await tried(
    { scope: 'Region (Upper Valley)' },
    { scope: 'Country', region: 'Lower Valley', as: '6713' },
    { scope: 'Region ()', country: 'Myanmar/Burma' },
  )
  expect(made.of('locatedIn').map(({ value }) => value)).toMatchObject([
    { record: 'commons:MM' },
    { record: 'ioda-tried:place-TG-lower-valley' },
    { record: 'ioda-tried:place-TG-upper-valley' },
  ])
  expect(made.of('participant')).toMatchObject([{ value: { record: 'commons:maroc-telecom' } }])
  expect(made.lost('Scope (based on granularity at which the outage appears in IODA)')).toContain(
    'UNKNOWN_VALUE',
  )
})

test('of several networks it does not say on which of them a signal fell', async () => {
  for (const row of [{ scope: 'AS (1, 2)' }, { scope: 'AS (1), AS (2)' }, { scope: 'Country', as: '1; 2' }]) {
    const made = await tried(row)
    expect(made.check.issues).toEqual([])
    expect(made.of('anomaly')).toEqual([])
    expect(made.losses('IODA BGP visible by human')).toEqual(['AMBIGUOUS TRUE'])
  }
})

test.each([
  ['Monday, March 17, 2031, 4:40:00 PM', '2031-03-17'],
  ['7/28/2031  17:00:00 PM', '2031-07-28'],
  ['7/28/2031  16:1:00 PM', '2031-07-28'],
  ['Monday, March 17, 2031, 2:30: AM', '2031-03-17'],
  ['4/3/2031  15:15:00 PM', '[2031-03-04,2031-04-03]'],
  ['2031-03-17', '2031-03-17'],
  ['7/28/2031  17:99:00', undefined],
  ['13/13/2031 10:00', undefined],
  ['soon', undefined],
])('%s is %s', (cell, edtf) => {
  expect(readDateAndTime(cell)?.edtf).toBe(edtf)
})

test('what cannot be read is in the report, by column and value', async () => {
  const made = await tryImport(ioda, { name: exampleName, content: example })
  expect(made.check.issues).toEqual([])
  expect(made.unbalanced).toEqual([])
  expect(made.report.rows).toMatchObject({ read: 4, carried: 4 })
  expect(made.lost('(column 16)')).toEqual(['UNKNOWN_COLUMN'])
  expect(made.lost('Begin time')).toEqual(expect.arrayContaining(['COARSER', 'AMBIGUOUS_DATE']))
  expect(made.lost('End time')).toContain('NOT_SAID')
  expect(made.lost('Country')).toEqual(['UNKNOWN_PLACE'])
})

test('a table of something else is refused', async () => {
  await expect(tryImport(ioda, { content: 'a,b\n1,2\n' })).rejects.toMatchObject({ code: 'UNKNOWN_SHAPE' })
})

test('the README shows the mapping and what an import of the example reports', async () => {
  const readme = await readFile(resolve(import.meta.dirname, '../README.md'), 'utf8')
  expect(readme).toContain(mappingTable(mapping))
  const made = await tryImport(ioda, { name: exampleName, content: example })
  expect(readme).toContain(reportInWords(made.report))
})
