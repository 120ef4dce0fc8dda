import { describe, expect, test } from 'vitest'
import { importSheet, lost, sheet, type Cells } from './test/sheet.ts'

/** A row of the third era about one application. */
const APPLICATION: Cells = {
  start_date_type: 'Actual',
  start_date: '2031-02-01',
  country: 'Togo',
  geo_scope: 'It affected locations in more than one state, province, or region',
  area_name: 'Nationwide',
  shutdown_type: 'Shutdown',
  affected_network: 'Broadband, Mobile',
  shutdown_extent: 'Service-based',
  ordered_by: 'Judiciary',
  end_date: '2031-02-03',
  shutdown_status: 'Ended',
  whatsapp_affected: 'Yes',
  facebook_affected: 'No',
  telegram_affected: 'Unknown',
}

/** A row of the third era about whole networks. */
const NETWORKS: Cells = {
  ...APPLICATION,
  shutdown_extent: 'Full network',
  affected_network: 'Mobile',
  whatsapp_affected: 'No',
}

const third = (row: Cells) => importSheet(sheet(2, [row]))

test('a row about an application says of it what it says, and no more', async () => {
  const made = await third(APPLICATION)
  expect(made.check.issues).toEqual([])
  const about = 'stop-sheet:TG-2031-02-01-nationwide'
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
  expect(lost(made, 'telegram_affected')).toEqual(['NOT_SAID Unknown'])
})

test('a row about whole networks speaks of the internet, and of no application', async () => {
  const made = await third(NETWORKS)
  expect(made.of('availability')).toMatchObject([
    { subject: 'commons:internet', value: { code: 'BLOCKED' }, scope: { networks: ['MOBILE'] } },
  ])
  expect(made.of('restricts')).toMatchObject([{ value: { record: 'commons:internet' } }])
  expect(lost(made, 'whatsapp_affected')).toEqual(['AMBIGUOUS No'])
})

test('a row of both does not say when what was shut: it restricts both, and no state is claimed', async () => {
  const made = await third({ ...APPLICATION, shutdown_extent: 'Full network, Service-based' })
  expect(made.of('availability')).toEqual([])
  expect(made.of('restricts').map(({ value }) => value)).toMatchObject([
    { record: 'commons:internet' },
    { record: 'commons:whatsapp' },
  ])
  expect(lost(made, 'end_date')).toEqual(['NOT_CARRIED 2031-02-03'])
})

test('throttling is not blocking, and both at once are neither', async () => {
  const throttled = await third({ ...NETWORKS, shutdown_type: 'Throttle' })
  expect(throttled.of('availability')).toMatchObject([{ value: { code: 'THROTTLED' } }])
  const both = await third({ ...NETWORKS, shutdown_type: 'Shutdown, Throttle' })
  expect(both.of('availability')).toEqual([])
  expect(lost(both, 'shutdown_type')).toEqual(['AMBIGUOUS Shutdown, Throttle'])
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
  expect([lost(made, 'start_date'), lost(made, 'end_date'), lost(made, 'country')]).toEqual([
    ['BAD_DATE spring'],
    ['BAD_DATE 44000'],
    ['UNKNOWN_PLACE Congo'],
  ])
})

test('what happened after the publication of the file is a slip', async () => {
  const made = await importSheet(sheet(2, [APPLICATION]), { published: '2030-12-31' })
  expect(made.check.issues).toEqual([])
  expect(lost(made, 'start_date')).toEqual(['BAD_DATE 2031-02-01'])
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
    expect(lost(made, 'telcos_involved')).toEqual(losses)
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
    ).toEqual(['commons:vpn', 'commons:youtube', 'stop-sheet:service-grindr'])
  })

  test('a description is none, and a doubt is kept', async () => {
    const made = await third({
      ...APPLICATION,
      whatsapp_affected: '',
      other_affected: 'Signal, possibly, South Korean websites, 3G services',
    })
    expect(made.of('availability')).toMatchObject([{ subject: 'commons:signal', mode: 'supposes' }])
    expect(lost(made, 'other_affected')).toEqual([
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
    expect(lost(torn, 'facebook_affected')).toEqual(['CONTRADICTION No'])
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
      expect(lost(made, 'decision_maker')).toEqual([`NOT_A_NAME ${decision_maker}`])
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
    expect(lost(made, 'gov_justification')).toEqual(['UNKNOWN_VALUE Sunspots'])
  })

  test('an executive government may be a regulator, and a body that is no state body anybody', async () => {
    const government = await third({ ...APPLICATION, ordered_by: 'Executive government' })
    expect(government.of('ordererType')).toMatchObject([{ value: { code: 'GOVERNMENT' } }])
    expect(lost(government, 'ordered_by')).toEqual(['COARSER Executive government'])
    const other = await third({ ...APPLICATION, ordered_by: 'Non-government' })
    expect(other.of('ordererType')).toEqual([])
    expect(lost(other, 'ordered_by')).toEqual(['AMBIGUOUS Non-government'])
  })
})

test('the first era names networks by type, and services in a text', async () => {
  const row: Cells = {
    id: '7',
    start_date: '2031-03-05',
    country: 'Democratic Republic of the Congo',
    geo_scope: 'National',
    area_name: 'nationwide',
    ordered_by: 'State Government',
    official_just: 'National Security',
    shutdown_type_group: 'Full network',
    shutdown_type: 'Broadband Internet, Mobile Internet, SMS',
    services_affected: 'Broadband Internet, Mobile Internet, SMS',
  }
  const made = await importSheet(
    sheet(0, [
      row,
      {
        ...row,
        id: '8',
        shutdown_type_group: 'Service-based',
        shutdown_type: 'Service-based',
        services_affected: 'Internet',
        service_details: 'Twitter and Facebook only',
      },
      {
        ...row,
        id: '9',
        shutdown_type_group: 'Throttling',
        shutdown_type: 'Throttling',
        services_affected: 'Mobile Internet',
        service_details: '',
      },
    ]),
  )
  expect(made.check.issues).toEqual([])
  expect(made.report.documents[0]?.era).toBe('2016-2018')
  expect(made.records.find(({ id }) => id.endsWith('nationwide'))?.identifiers).toEqual({
    'stop-2016-2018': ['7'],
  })
  expect(
    made
      .of('availability')
      .map(({ subject, value, scope }) => [subject, value.type === 'code' && value.code, scope?.networks])
      .sort((a, b) => (String(a) < String(b) ? -1 : 1)),
  ).toEqual([
    ['commons:facebook', 'BLOCKED', 'some'],
    ['commons:internet', 'BLOCKED', ['MOBILE', 'FIXED']],
    ['commons:internet', 'THROTTLED', ['MOBILE']],
    ['commons:twitter', 'BLOCKED', 'some'],
  ])
})

test('the second era writes True and False, and Mobile and broadband', async () => {
  const made = await importSheet(
    sheet(1, [
      {
        id: '1',
        start_date: '2031-03-05',
        end_date: '2031-03-06',
        country: 'Venezuela, Bolivarian Republic of',
        geo_scope: 'Level 3',
        area_name: 'National ',
        shutdown_type_new: 'Shutdown',
        affected_network: 'Mobile and broadband',
        full_or_service_based: 'Service-based',
        facebook_affected: 'True',
        twitter_affected: 'False',
        sms_and_phone_call_affected: 'None',
      },
    ]),
  )
  expect(made.check.issues).toEqual([])
  expect(made.report.documents[0]).toMatchObject({ era: '2019', missingColumns: [] })
  expect(made.of('availability')).toMatchObject([
    {
      subject: 'commons:facebook',
      time: '2031-03-05/2031-03-06',
      scope: { networks: ['MOBILE', 'FIXED'], place: 'commons:VE' },
    },
  ])
  expect(made.of('restricts').filter(({ denied }) => denied)).toHaveLength(3)
})

test('a block of VoIP without operator, end and application says just that', async () => {
  const first: Cells = {
    start_date: '2031-02-16',
    country: 'Morocco',
    geo_scope: 'National',
    area_name: 'nationwide',
    ordered_by: 'Executive Government',
    shutdown_type_group: 'Service-based',
    shutdown_type: 'Service-based',
    official_just: 'Other',
    actual_cause: 'Other',
    services_affected: 'Internet',
    service_details: 'Voice over IP calls to friends',
  }
  const made = await importSheet(sheet(0, [first]))
  expect(made.of('availability')).toMatchObject([
    {
      subject: 'stop-sheet:service-voice-over-ip-calls-to-friends',
      time: '2031-02-16',
      scope: { features: ['VOICE_CALL'], networks: 'some', operators: 'some', place: 'commons:MA' },
    },
  ])
  expect(made.records.find(({ kind }) => kind === 'service')?.partOf).toEqual(['commons:voip'])
  const last = await importSheet(
    sheet(3, [
      {
        ...APPLICATION,
        country: 'Morocco',
        end_date: '',
        shutdown_status: '',
        whatsapp_affected: '',
        facebook_affected: '',
        other_affected: 'VoIP',
      },
    ]),
  )
  expect(last.report.documents[0]?.era).toBe('2016-2025, in one sheet')
  expect(last.of('availability')).toMatchObject([
    { subject: 'commons:voip', time: '2031-02-01', scope: { features: ['VOICE_CALL'], operators: 'some' } },
  ])
  expect(last.of('restricts')).toHaveLength(1)
  expect(last.claims.some(({ property }) => ['implementedBy', 'orderedBy'].includes(property))).toBe(false)
})

test('the same row in two sheets has one name, whatever its number', async () => {
  const row = { start_date: '2031-02-01', country: 'Viet Nam', area_name: 'nationwide' }
  const name = async (era: 0 | 3, cells: Cells) =>
    (await importSheet(sheet(era, [cells]))).records.find(({ kind }) => kind === 'restriction')?.id
  expect(await name(0, { ...row, id: '12', country: 'Vietnam', geo_scope: 'National' })).toBe(
    await name(3, row),
  )
})

test.each([
  ['no header of STOP', 'a,b\n1,2\n'],
  ['a header without a country', 'start_date,end_date\n2031-01-01,2031-01-02\n'],
])('%s is refused with a code', async (_, content) => {
  await expect(importSheet(content)).rejects.toMatchObject({ code: 'UNKNOWN_SHAPE' })
})
