import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mappingTable, reportInWords } from '@isnad/importer'
import { tryImport } from '@isnad/importer/testing'
import { expect, test } from 'vitest'
import { mapping } from './mapping.ts'
import { radar } from './radar.ts'
import { annotation, answer, example } from './test/made-up.ts'

const tried = (content: unknown, options = {}) =>
  tryImport(radar, { name: 'example.json', content: JSON.stringify(content, null, 1) }, options)

test('an outage is an event, and no block', async () => {
  const made = await tried(answer(annotation()))
  expect(made.check.issues).toEqual([])
  expect(made.unbalanced).toEqual([])
  const about = 'radar-tried:TG-2031-01-23-9001'
  expect(made.records.find(({ id }) => id === about)).toMatchObject({
    kind: 'event',
    identifiers: { 'radar-annotation': ['9001'] },
    note: { en: 'Linked by the annotation: https://example.com/made-up' },
  })
  expect(made.claims.map(({ property, value, time }) => [property, value, time])).toEqual([
    ['allegedReason', { type: 'code', code: 'TECHNICAL' }, undefined],
    ['participant', { type: 'record', record: 'radar-tried:AS64500' }, undefined],
    ['eventType', { type: 'code', code: 'OUTAGE' }, '2031-01-23/2031-01-24'],
    ['locatedIn', { type: 'record', record: 'commons:TG' }, undefined],
    ['date', { type: 'date', edtf: '2031-01-23' }, undefined],
  ])
  expect(made.claims[0]).toMatchObject({
    chain: [{ agent: 'commons:cloudflare', manner: 'reported' }],
    raw: { 'outage.outageCause': 'CABLE_CUT' },
  })
})

test('one that a government directed is a restriction of the internet, for some', async () => {
  const made = await tried([annotation({ outage: { outageCause: 'GOVERNMENT_DIRECTED' } })])
  expect(made.check.issues).toEqual([])
  expect(made.of('ordererType')[0]).toMatchObject({ value: { code: 'GOVERNMENT' } })
  expect(made.of('availability')).toMatchObject([
    {
      subject: 'commons:internet',
      value: { code: 'BLOCKED' },
      time: '2031-01-23/2031-01-24',
      scope: { networks: 'some', operators: ['radar-tried:AS64500'], place: 'commons:TG' },
    },
  ])
  expect(made.of('eventType')).toEqual([])
})

test('with several countries each has its own networks, and one that could be of either is lost', async () => {
  const asnsDetails = [
    { asn: '64500', location: { code: 'TG' } },
    { asn: '64501', location: { code: 'BJ' } },
  ]
  const made = await tried([
    annotation({ locations: ['TG', 'BJ'], asns: [64500, 64501, 64502], asnsDetails }),
  ])
  expect(made.of('participant').map(({ subject, value }) => [subject.slice(12, 14), value])).toEqual([
    ['BJ', { type: 'record', record: 'radar-tried:AS64501' }],
    ['TG', { type: 'record', record: 'radar-tried:AS64500' }],
  ])
  expect(made.lost('asns')).toEqual(['AMBIGUOUS'])
})

test('what cannot be read is in the report, and without an end only the start is said', async () => {
  const made = await tried([
    annotation({ endDate: null }),
    annotation({ endDate: '2030-01-01', eventType: 'PARTY', outage: { outageCause: 'constructor' } }),
    annotation({ startDate: '31/31/2031', locations: ['Atlantis', 'XX'] }),
  ])
  expect(made.of('eventType').map(({ time }) => time)).toContain('2031-01-23')
  expect(made.lost('endDate')).toContain('CONTRADICTION')
  expect(made.lost('eventType')).toEqual(['UNKNOWN_VALUE'])
  expect(made.lost('outage.outageCause')).toContain('UNKNOWN_VALUE')
  expect(made.lost('startDate')).toContain('BAD_DATE')
  expect(made.lost('locations')).toContain('UNKNOWN_PLACE')
  expect(made.unbalanced).toEqual([])
})

test('a table says what the answers say, and a link that is none is lost', async () => {
  const made = await tryImport(radar, {
    content: [
      'id,startDate,endDate,locations,asns,eventType,linkedUrl,outage.outageCause',
      '7,2031-01-23T21:15:00Z,,TG,"64500, 64501",OUTAGE,javascript:x,CABLE_CUT',
    ].join('\n'),
  })
  expect(made.check.issues).toEqual([])
  expect(made.of('eventType')).toMatchObject([{ time: '2031-01-23' }])
  expect(made.of('participant')).toHaveLength(2)
  expect(made.losses('linkedUrl')).toEqual(['UNKNOWN_VALUE javascript:x'])
})

test.each([
  [
    'traffic anomalies',
    [{ uuid: 'u', type: 'LOCATION', startDate: '2031-01-01', visibleInDataSources: [], status: 'x' }],
  ],
  ['counts', answer({ clientCountryAlpha2: 'TG', value: '3' })],
  ['a failure', { success: false, errors: [{ code: 1 }], result: null }],
  ['no annotation', answer()],
])('%s are refused', async (_, content) => {
  await expect(tried(content)).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:UNKNOWN_SHAPE|EMPTY_FILE)$/),
  })
})

test('another answer of the interface is refused', async () => {
  await expect(tried({ success: true, result: { summary: {} } })).rejects.toMatchObject({
    code: 'UNKNOWN_SHAPE',
  })
})

test('the README shows the mapping and what an import of the example reports', async () => {
  const readme = await readFile(resolve(import.meta.dirname, '../README.md'), 'utf8')
  expect(readme).toContain(mappingTable(mapping))
  expect(readme).toContain(reportInWords((await tried(example)).report))
})
