import { expect, test } from 'vitest'
import { APPLICATION, importSheet, sheet, type Cells } from './test/sheet.ts'

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
      subject: 'stop-tried:service-voice-over-ip-calls-to-friends',
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
