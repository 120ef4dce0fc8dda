/** A measurement of the shape of OONI's, of a network and a day that we made up. */
export function measurement(test: string, testKeys: object, more: object = {}): { [key: string]: unknown } {
  return {
    annotations: { network_type: 'mobile', platform: 'android' },
    input: null,
    measurement_start_time: '2031-03-04 05:06:07',
    probe_asn: 'AS64500',
    probe_cc: 'TG',
    probe_ip: '192.0.2.77',
    probe_network_name: 'Made-up Networks',
    report_id: '20310304T050607Z_made_up',
    test_keys: testKeys,
    test_name: test,
    test_version: '0.1.0',
    ...more,
  }
}

/** A measurement of a page. */
export function page(testKeys: object, more: object = {}): { [key: string]: unknown } {
  return measurement('web_connectivity', testKeys, { input: 'https://example.com/', ...more })
}

/** A finding of the shape of OONI's. */
export function finding(more: object = {}): { [key: string]: unknown } {
  return {
    id: '4711',
    email_address: 'somebody@example.com',
    title: 'Made-up block',
    short_description: 'A made-up sentence.',
    start_time: '2031-03-04T00:00:00.000000Z',
    end_time: '2031-03-06T00:00:00.000000Z',
    reported_by: 'Ada Example, Grace Sample',
    published: true,
    event_type: 'incident',
    ASNs: [64500, 6713],
    CCs: ['TG'],
    themes: ['im'],
    tags: ['censorship'],
    test_names: ['web_connectivity', 'whatsapp'],
    domains: ['web.whatsapp.com', 'example.org'],
    links: [],
    ...more,
  }
}

/** The example of the README. */
export const example = [
  measurement('whatsapp', {
    whatsapp_endpoints_status: 'ok',
    registration_server_status: 'ok',
    whatsapp_web_status: 'blocked',
    whatsapp_web_failure: 'http_unexpected_status_code',
  }),
  page({ blocking: 'dns', accessible: false }),
  page(
    {
      blocking: 'dns',
      accessible: false,
      queries: [{ answers: [{ answer_type: 'A', ipv4: '10.10.34.36' }] }],
    },
    { probe_cc: 'IR' },
  ),
  page({ blocking: null, accessible: null }),
  page({ blocking: false, accessible: true }, { probe_asn: 'AS0', measurement_start_time: 'yesterday' }),
  measurement('made_up_test', { all: 'well' }),
]
