import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mappingTable, reportInWords } from '@isnad/importer'
import { tryImport } from '@isnad/importer/testing'
import { describe, expect, test } from 'vitest'
import { mapping } from './mapping.ts'
import { stop } from './stop.ts'
import { APPLICATION, example, importSheet, NETWORKS, sheet, third } from './test/sheet.ts'

test('a row about an application says of it what it says, and no more', async () => {
  const made = await third(APPLICATION)
  expect(made.check.issues).toEqual([])
  const about = 'stop-tried:TG-2031-02-01-nationwide'
  expect(made.records.find(({ id }) => id === about)).toMatchObject({ kind: 'restriction' })
  expect(made.of('availability')).toMatchObject([
    {
      subject: 'commons:whatsapp',
      value: { code: 'BLOCKED' },
      time: '2031-02-01/2031-02-03',
      scope: {
        features: ['WHOLE_SERVICE'],
        networks: ['MOBILE', 'FIXED'],
        // The row names no operator: some of them, never all.
        operators: 'some',
        place: 'commons:TG',
      },
      chain: [{ agent: 'commons:access-now', manner: 'reported' }],
      raw: { whatsapp_affected: 'Yes', shutdown_type: 'Shutdown', end_date: '2031-02-03' },
    },
  ])
  expect(made.of('restricts')).toMatchObject([
    { subject: about, value: { record: 'commons:facebook' }, denied: true },
    { subject: about, value: { record: 'commons:whatsapp' } },
  ])
  expect(made.of('ordererType')).toMatchObject([
    { value: { code: 'COURT' }, raw: { ordered_by: 'Judiciary' } },
  ])
  expect(made.losses('telegram_affected')).toEqual(['NOT_SAID Unknown'])
})

test('a row about whole networks speaks of the internet, and of no application', async () => {
  const made = await third(NETWORKS)
  expect(made.of('availability')).toMatchObject([
    { subject: 'commons:internet', value: { code: 'BLOCKED' }, scope: { networks: ['MOBILE'] } },
  ])
  expect(made.of('restricts')).toMatchObject([{ value: { record: 'commons:internet' } }])
  expect(made.losses('whatsapp_affected')).toEqual(['AMBIGUOUS No'])
})

test('a row of both does not say when what was shut: it restricts both, and no state is claimed', async () => {
  const made = await third({ ...APPLICATION, shutdown_extent: 'Full network, Service-based' })
  expect(made.of('availability')).toEqual([])
  expect(made.of('restricts').map(({ value }) => value)).toMatchObject([
    { record: 'commons:internet' },
    { record: 'commons:whatsapp' },
  ])
  expect(made.losses('end_date')).toEqual(['NOT_CARRIED 2031-02-03'])
})

test('throttling is not blocking, and both at once are neither', async () => {
  const throttled = await third({ ...NETWORKS, shutdown_type: 'Throttle' })
  expect(throttled.of('availability')).toMatchObject([{ value: { code: 'THROTTLED' } }])
  const both = await third({ ...NETWORKS, shutdown_type: 'Shutdown, Throttle' })
  expect(both.of('availability')).toEqual([])
  expect(both.losses('shutdown_type')).toEqual(['AMBIGUOUS Shutdown, Throttle'])
})

describe('of time, a row says', () => {
  test.each([
    ['one day, where it starts and ends on it', { end_date: '2031-02-01' }, '2031-02-01/2031-02-01'],
    ['its start only, where the end is blank', { end_date: '', shutdown_status: '' }, '2031-02-01'],
    ['its start only, where it ended on an unknown day', { end_date: '' }, '2031-02-01'],
    ['that it goes on, where it is ongoing', { end_date: '', shutdown_status: 'Ongoing' }, '2031-02-01/..'],
    [
      'that it goes on, where that stands for the end',
      { end_date: 'ongoing ', shutdown_status: '' },
      '2031-02-01/..',
    ],
    [
      'about when it started, where that is estimated',
      { start_date_type: 'Estimated' },
      '2031-02-01~/2031-02-03',
    ],
    ['when it ended, where the start is unknown', { start_date: 'unknown' }, '../2031-02-03'],
    ['its start only, where it ends before', { end_date: '2031-01-03' }, '2031-02-01'],
    ['its start only, where it ended and is ongoing', { shutdown_status: 'Ongoing' }, '2031-02-01'],
    ['both days that a start can be', { start_date: '01/02/2031' }, '[2031-01-02,2031-02-01]/2031-02-03'],
  ])('%s', async (_, cells, time) => {
    const made = await third({ ...APPLICATION, ...cells })
    expect(made.check.issues).toEqual([])
    expect(made.of('availability').map((claim) => claim.time)).toEqual([time])
  })
})

test('no date, no country: what is left is carried, and the rest reported', async () => {
  const made = await third({ ...APPLICATION, start_date: 'spring', end_date: '44000', country: 'Congo' })
  expect(made.check.issues).toEqual([])
  expect(made.of('availability')).toEqual([])
  expect(made.of('locatedIn')).toEqual([])
  expect(made.of('restricts')).toHaveLength(2)
  expect([made.losses('start_date'), made.losses('end_date'), made.losses('country')]).toEqual([
    ['BAD_DATE spring'],
    ['BAD_DATE 44000'],
    ['UNKNOWN_PLACE Congo'],
  ])
})

test('what happened after the publication of the file is a slip', async () => {
  const made = await importSheet(sheet(2, [APPLICATION]), { published: '2030-12-31' })
  expect(made.check.issues).toEqual([])
  expect(made.losses('start_date')).toEqual(['BAD_DATE 2031-02-01'])
})

test('an area is a place of its own, and a row without one speaks of some part', async () => {
  const area = await third({ ...APPLICATION, area_name: 'Lomé, Kara' })
  const [place] = area.records.filter(({ kind }) => kind === 'place')
  expect(place).toMatchObject({ labels: [{ language: 'en', text: 'Lomé, Kara' }], partOf: ['commons:TG'] })
  expect(area.of('availability')).toMatchObject([{ scope: { place: place?.id } }])
  const none = await third({ ...APPLICATION, area_name: '', telcos_involved: 'Togo: Togocel' })
  expect(none.of('availability')).toMatchObject([{ scope: { place: 'commons:TG', operators: 'some' } }])
})

describe('operators', () => {
  test.each([
    ['Togo: Togocel (Togo Com), Togo: Moov', ['togocel', 'moov'], []],
    ['Jordan: Zain, Orange and Umniah', ['zain', 'orange', 'umniah'], []],
    ['Iraq: Korek Telecom, Kurdistan, Iraq: Earthlink', ['korek', 'earthlink'], ['NOT_A_NAME Kurdistan']],
    ['Ooredoo, MPT, and others except Mytel', ['ooredoo', 'mpt'], ['NOT_A_NAME others except Mytel']],
  ])('%s', async (telcos_involved, names, losses) => {
    const made = await third({ ...APPLICATION, telcos_involved })
    expect(made.check.issues).toEqual([])
    const ids = made.of('implementedBy').map(({ value }) => (value.type === 'record' ? value.record : ''))
    expect(names.every((name) => ids.some((id) => id.includes(name)))).toBe(true)
    expect(ids).toHaveLength(names.length)
    expect(made.of('availability')[0]?.scope?.operators).toEqual(ids)
    expect(made.losses('telcos_involved')).toEqual(losses)
  })

  test('all of them are all only where the row says all', async () => {
    const made = await third({ ...APPLICATION, telcos_involved: 'Togo: all telcos, including Togocel' })
    expect(made.of('availability')[0]?.scope?.operators).toBe('all')
  })
})

describe('other services', () => {
  test('one that commons does not have is a record of its own', async () => {
    const made = await third({
      ...APPLICATION,
      whatsapp_affected: '',
      other_affected: 'Youtube; Grindr, VPN services',
    })
    expect(made.check.issues).toEqual([])
    expect(
      made
        .of('availability')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['commons:vpn', 'commons:youtube', 'stop-tried:service-grindr'])
  })

  test('a description is none, and a doubt is kept', async () => {
    const made = await third({
      ...APPLICATION,
      whatsapp_affected: '',
      other_affected: 'Signal, possibly, South Korean websites, 3G services',
    })
    expect(made.of('availability')).toMatchObject([{ subject: 'commons:signal', mode: 'supposes' }])
    expect(made.losses('other_affected')).toEqual([
      'NOT_A_NAME South Korean websites',
      'NOT_A_NAME 3G services',
    ])
  })

  test('one that two columns name is claimed once, and one on which they disagree not at all', async () => {
    const twice = await third({ ...APPLICATION, other_affected: 'WhatsApp' })
    expect(twice.of('availability')).toHaveLength(1)
    expect(twice.of('availability')[0]?.raw).toMatchObject({
      whatsapp_affected: 'Yes',
      other_affected: 'WhatsApp',
    })
    const torn = await third({ ...APPLICATION, other_affected: 'Facebook' })
    expect(torn.losses('facebook_affected')).toEqual(['CONTRADICTION No'])
    expect(torn.of('restricts').map(({ value }) => value)).toMatchObject([{ record: 'commons:whatsapp' }])
  })

  test('that SMS or calls were affected is not that they were cut off', async () => {
    const made = await third({ ...NETWORKS, sms_affected: 'Yes', phonecall_affected: 'No' })
    expect(made.of('availability').map(({ subject }) => subject)).toEqual(['commons:internet'])
    expect(
      made
        .of('restricts')
        .map(({ value, denied }) => [value.type === 'record' && value.record, denied ?? false]),
    ).toEqual([
      ['commons:internet', false],
      ['commons:telephone-calls', true],
      ['commons:sms', false],
    ])
  })
})

describe('who ordered it and why', () => {
  test('a body that is plainly named is recorded, an office of one person and a sentence are not', async () => {
    const body = await third({
      ...APPLICATION,
      decision_maker: 'The Valley Telecommunications Authority (VTA) ',
    })
    expect(body.of('orderedBy')).toHaveLength(1)
    for (const decision_maker of [
      'The President',
      'Minister of Communications',
      'Authority issued the order to all',
      'Jane Doe, Ministry of Things, led by her',
    ]) {
      const made = await third({ ...APPLICATION, decision_maker })
      expect(made.of('orderedBy')).toEqual([])
      expect(made.losses('decision_maker')).toEqual([`NOT_A_NAME ${decision_maker}`])
    }
  })

  test('reasons go by the vocabularies, each with its cell', async () => {
    const made = await third({
      ...APPLICATION,
      gov_justification: 'Public safety/ Quell unrest / Restore public order, School exams, Sunspots',
      actual_cause: 'Visits by government officials',
    })
    expect(made.of('statedReason').map(({ value }) => value.type === 'code' && value.code)).toEqual([
      'PUBLIC_ORDER',
      'EXAMS',
    ])
    expect(made.of('allegedReason')).toMatchObject([{ value: { code: 'OFFICIAL_VISIT' } }])
    expect(made.losses('gov_justification')).toEqual(['UNKNOWN_VALUE Sunspots'])
  })

  test('an executive government may be a regulator, and a body that is no state body anybody', async () => {
    const government = await third({ ...APPLICATION, ordered_by: 'Executive government' })
    expect(government.of('ordererType')).toMatchObject([{ value: { code: 'GOVERNMENT' } }])
    expect(government.losses('ordered_by')).toEqual(['COARSER Executive government'])
    const other = await third({ ...APPLICATION, ordered_by: 'Non-government' })
    expect(other.of('ordererType')).toEqual([])
    expect(other.losses('ordered_by')).toEqual(['AMBIGUOUS Non-government'])
  })
})

test('the README shows the mapping and what an import of the example reports', async () => {
  const readme = await readFile(resolve(import.meta.dirname, '../README.md'), 'utf8')
  expect(readme).toContain(mappingTable(mapping))
  const made = await tryImport(stop, { content: example, name: 'small.csv' })
  expect(readme).toContain(reportInWords(made.report))
})
