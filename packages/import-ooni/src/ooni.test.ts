import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mappingTable, reportInWords } from '@isnad/importer'
import { tryImport } from '@isnad/importer/testing'
import { describe, expect, test } from 'vitest'
import { checks } from './checks.ts'
import { mapping } from './mapping.ts'
import { ooni } from './ooni.ts'
import { example, finding, measurement, page } from './test/made-up.ts'

const tried = (rows: unknown, options = {}) =>
  tryImport(ooni, { name: 'example.json', content: JSON.stringify(rows, null, 1) }, options)

const WHATSAPP = {
  whatsapp_endpoints_status: 'ok',
  registration_server_status: 'ok',
  whatsapp_web_status: 'ok',
}

describe('a measurement of an application', () => {
  test('says of each of its checks what it saw, and nothing of calls', async () => {
    const made = await tried(measurement('whatsapp', { ...WHATSAPP, whatsapp_web_status: 'blocked' }))
    expect(made.check.issues).toEqual([])
    expect(made.of('availability')).toEqual([])
    expect(made.of('anomaly').map(({ value, denied }) => [value, denied])).toEqual([
      [{ type: 'code', code: 'ENDPOINTS' }, true],
      [{ type: 'code', code: 'REGISTRATION' }, true],
      [{ type: 'code', code: 'WEB_CLIENT' }, undefined],
    ])
    expect(made.of('anomaly')[2]).toMatchObject({
      subject: 'commons:whatsapp',
      time: '2031-03-04',
      qualifiers: {
        test: { text: { en: 'whatsapp 0.1.0' } },
        operator: { record: 'ooni-tried:AS64500' },
        place: { record: 'commons:TG' },
      },
      chain: [
        { unnamed: 'a probe on the network', manner: 'measured' },
        { agent: 'commons:ooni', manner: 'reported' },
      ],
      raw: { 'test_keys.whatsapp_web_status': 'blocked', probe_asn: 'AS64500' },
    })
  })

  test.each(Object.keys(checks))('never is an availability: %s', async (name) => {
    for (const value of [true, false, 'ok', 'blocked', null, 'perhaps', 'constructor']) {
      const keys = Object.fromEntries(checks[name]!.checks.map(({ field }) => [field, value]))
      const made = await tried(
        measurement(name, { ...keys, tor_progress: 5 }, { confirmed: true, anomaly: true }),
      )
      expect(made.check.issues).toEqual([])
      expect(made.of('availability')).toEqual([])
      expect(made.unbalanced).toEqual([])
      if (value === 'perhaps' || value === 'constructor')
        expect(made.of('anomaly').map((claim) => claim.value)).toEqual([
          { type: 'code', code: 'UNSPECIFIED' },
        ])
    }
  })

  test('on a network of the commons is of its operator', async () => {
    const made = await tried(measurement('whatsapp', WHATSAPP, { probe_asn: 'AS6713', probe_cc: 'MA' }))
    expect(made.of('anomaly')[0]?.qualifiers).toMatchObject({ operator: { record: 'commons:maroc-telecom' } })
  })

  test('that failed is in the report', async () => {
    const made = await tried([
      measurement('whatsapp', { ...WHATSAPP, failure: 'generic_timeout_error' }),
      measurement('whatsapp', WHATSAPP, { failure: true }),
      measurement('telegram', { telegram_web_status: null }),
      measurement('vanilla_tor', { success: false, error: 'unknown' }),
    ])
    expect(made.report.rows).toMatchObject({ read: 4, carried: 0, notCarried: 4 })
    expect(made.records).toEqual([])
  })

  test('without a day or a country says nothing', async () => {
    const made = await tried([
      measurement('whatsapp', WHATSAPP, { measurement_start_time: '31/31/2031' }),
      measurement('whatsapp', WHATSAPP, { probe_cc: 'ZZ' }),
      measurement('whatsapp', WHATSAPP, { probe_cc: undefined }),
    ])
    expect(made.report.rows).toMatchObject({ read: 3, carried: 0 })
    expect(made.lost('measurement_start_time')).toContain('BAD_DATE')
    expect(made.lost('probe_cc')).toContain('NOT_SAID')
  })

  test('of a day after the publication of the file is a slip', async () => {
    const made = await tried(measurement('whatsapp', WHATSAPP), { published: '2030' })
    expect([made.claims, made.lost('measurement_start_time')]).toEqual([[], ['BAD_DATE']])
  })
})

describe('a measurement of a page', () => {
  const state = async (row: object) => {
    const made = await tried(row)
    expect(made.check.issues).toEqual([])
    return made.claims.map(({ property, value }) => [property, 'code' in value ? value.code : ''])
  }

  test.each([
    ['dns', 'DNS'],
    ['tcp_ip', 'TCP_IP'],
    ['http-diff', 'HTTP_DIFF'],
    ['http-failure', 'HTTP_FAILURE'],
  ])('%s is an anomaly, and no block', async (blocking, code) => {
    expect(await state(page({ blocking, accessible: false }))).toEqual([['anomaly', code]])
  })

  test('with the answer that only the censor of the country gives is a block', async () => {
    const keys = { blocking: 'dns', accessible: false, queries: [{ answers: [{ ipv4: '10.10.34.36' }] }] }
    expect(await state(page(keys, { probe_cc: 'IR' }))).toEqual([
      ['anomaly', 'DNS'],
      ['availability', 'BLOCKED'],
    ])
    // Elsewhere the same address means nothing.
    expect(await state(page(keys, { probe_cc: 'TG' }))).toEqual([['anomaly', 'DNS']])
  })

  test('with the page of the censor, or a redirection to it, is a block', async () => {
    const body = [{ response: { body: '<p><iframe src="http://10.10.34.34">', code: 403 } }]
    expect(await state(page({ blocking: 'http-diff', requests: body }, { probe_cc: 'IR' }))).toContainEqual([
      'availability',
      'BLOCKED',
    ])
    const redirection = [{ response: { headers: { Location: 'http://warning.rt.ru/?x=1' } } }]
    expect(
      await state(page({ blocking: 'http-diff', requests: redirection }, { probe_cc: 'RU' })),
    ).toContainEqual(['availability', 'BLOCKED'])
  })

  test('that OONI lists as confirmed is a block, and one that it lists as an anomaly is none', async () => {
    expect(await state(page({}, { confirmed: true, anomaly: true }))).toEqual([['availability', 'BLOCKED']])
    expect(await state(page({}, { confirmed: false, anomaly: true }))).toEqual([['anomaly', 'UNSPECIFIED']])
  })

  test('that came is available, for some of those whom the operator serves', async () => {
    const made = await tried(page({ blocking: false, accessible: true }))
    expect(made.claims).toMatchObject([
      {
        subject: 'ooni-tried:page-https-example-com-0f115db0',
        property: 'availability',
        value: { code: 'AVAILABLE' },
        time: '2031-03-04',
        scope: { networks: 'some', operators: ['ooni-tried:AS64500'], place: 'commons:TG' },
      },
    ])
  })

  test('that came nowhere, or of which the test knows nothing, says nothing', async () => {
    expect(await state(page({ blocking: false, accessible: false }))).toEqual([])
    expect(await state(page({ blocking: null, accessible: null }))).toEqual([])
    expect(await state(page({ blocking: 'magic' }))).toEqual([])
    expect(await state(page({ blocking: 'dns' }, { input: 'not an address' }))).toEqual([])
  })

  test('that came and bears the sign of a block contradicts itself', async () => {
    const keys = { blocking: false, accessible: true, queries: [{ answers: [{ ipv4: '10.10.34.36' }] }] }
    const made = await tried(page(keys, { probe_cc: 'IR' }))
    expect([made.claims, made.lost('test_keys.blocking')]).toEqual([[], ['CONTRADICTION']])
  })
})

test('that a server for setting up calls answers says nothing of calls', async () => {
  const input = 'stun://stun.example.com:3478'
  const stun = (failure: unknown) =>
    measurement('stun_reachability', { endpoint: 'stun.example.com:3478', failure }, { input })
  const made = await tried([stun(null), stun('connection_refused'), stun('unknown_failure: x')])
  expect(made.claims).toHaveLength(2)
  expect(made.claims.map(({ property, denied }) => `${property} ${denied}`)).toEqual(
    expect.arrayContaining(['anomaly true', 'anomaly undefined']),
  )
  expect(made.claims[0]?.subject).toMatch(/:server-stun/)
})

describe('a finding', () => {
  test('is a restriction as its authors tell it', async () => {
    const made = await tried({ incidents: [finding()] })
    expect(made.check.issues).toEqual([])
    expect(made.unbalanced).toEqual([])
    const [about] = made.records.filter(({ kind }) => kind === 'restriction')
    expect(about).toMatchObject({
      id: 'ooni-tried:TG-2031-03-04-4711',
      identifiers: { 'ooni-finding': ['4711'] },
    })
    expect(made.of('restricts').map(({ value, time }) => [value, time])).toEqual([
      [{ type: 'record', record: 'ooni-tried:site-web-whatsapp-com' }, '2031-03-04/2031-03-06'],
      [{ type: 'record', record: 'ooni-tried:site-example-org' }, '2031-03-04/2031-03-06'],
      [{ type: 'record', record: 'commons:whatsapp' }, '2031-03-04/2031-03-06'],
    ])
    expect(made.of('participant').map(({ value }) => value)).toMatchObject([
      { record: 'ooni-tried:AS64500' },
      { record: 'commons:maroc-telecom' },
    ])
    expect(made.of('availability')).toEqual([])
    expect(made.of('date')[0]?.chain).toEqual([
      { agent: 'ooni-tried:person-ada-example', manner: 'reported' },
      { agent: 'ooni-tried:person-grace-sample', manner: 'reported' },
      { agent: 'commons:ooni', manner: 'reported' },
    ])
  })

  test('of several countries is a restriction in each, and one that is not published is none', async () => {
    const made = await tried([finding({ CCs: ['TG', 'MA'] }), finding({ published: false })])
    expect(made.of('locatedIn').map(({ value }) => value)).toMatchObject([
      { record: 'commons:MA' },
      { record: 'commons:TG' },
    ])
    expect(made.report.rows).toMatchObject({ carried: 1, notCarried: 1 })
  })

  test('shows no address of a person, not even in the report', async () => {
    const made = await tried([finding(), measurement('whatsapp', WHATSAPP)])
    expect(JSON.stringify([made.report, made.check.release])).not.toMatch(/somebody@|192\.0\.2/)
  })
})

test('psiphon says whether it came up', async () => {
  const made = await tried([
    measurement('psiphon', { failure: null, bootstrap_time: 3.5 }),
    measurement('psiphon', { failure: 'generic_timeout_error' }),
    measurement('psiphon', { failure: 'interrupted' }),
    measurement('psiphon', {}),
  ])
  expect(made.check.issues).toEqual([])
  expect(made.of('availability')).toEqual([])
  expect(made.of('anomaly').map(({ subject, value, denied }) => [subject, value, denied])).toEqual([
    ['ooni-tried:psiphon', { type: 'code', code: 'BOOTSTRAP' }, undefined],
    ['ooni-tried:psiphon', { type: 'code', code: 'BOOTSTRAP' }, true],
  ])
  expect(made.report.rows).toMatchObject({ carried: 2, notCarried: 2 })
})

test('a finding by itself is read, and of an address the whole site is not said', async () => {
  const made = await tried({ incident: finding({ domains: ['https://example.org/', 'example.net/a/page'] }) })
  expect(made.check.issues).toEqual([])
  expect(made.records.filter(({ id }) => id.includes(':site-'))).toMatchObject([
    { labels: [{ text: 'example.org' }] },
  ])
  expect(made.losses('domains')).toEqual(['UNKNOWN_VALUE example.net/a/page'])
})

test.each([
  [{ dimension_count: 1, result: [{ anomaly_count: 3, test_name: 'whatsapp' }], v: 0 }],
  [[{ anomaly_count: 3, measurement_count: 9, measurement_start_day: '2031-03-04', test_name: 'whatsapp' }]],
])('counts of measurements are refused', async (counts) => {
  await expect(tried(counts)).rejects.toMatchObject({
    code: 'UNKNOWN_SHAPE',
    message: expect.stringContaining('counts of measurements'),
  })
})

test('any other object is refused, and an object of another shape among these is in the report', async () => {
  await expect(tried([{ a: 1 }])).rejects.toMatchObject({ code: 'UNKNOWN_SHAPE' })
  const made = await tried([{ a: 1 }, measurement('whatsapp', WHATSAPP)])
  expect(made.report.rows).toMatchObject({ read: 2, carried: 1, notCarried: 1 })
})

test('the README shows the mapping and what an import of the example reports', async () => {
  const readme = await readFile(resolve(import.meta.dirname, '../README.md'), 'utf8')
  expect(readme).toContain(mappingTable(mapping))
  expect(readme).toContain(reportInWords((await tried(example)).report))
})
