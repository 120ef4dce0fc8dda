import { valueTable } from '@isnad/importer'

/** One thing that a test looks at and reports on. */
export interface Check {
  /** The field that says what it saw. */
  field: string
  /** The column. */
  column: string
  /** The code of the vocabulary `anomaly` for what it did not expect. */
  code: string
}

/** A test of an application or a tool: what it is about, and what it looks at. */
export interface AppTest {
  /** Id of the service. */
  service: string
  checks: readonly Check[]
}

const check = (field: string, code: string): Check => ({ field, column: `test_keys_${field}`, code })

/**
 * What the tests of applications look at. None of them places a call or sends a message: each speaks of servers, of the
 * registration or of a page, and no anomaly of theirs is a block of a feature.
 */
export const checks: { readonly [test: string]: AppTest } = {
  whatsapp: {
    service: 'commons:whatsapp',
    checks: [
      check('whatsapp_endpoints_status', 'ENDPOINTS'),
      check('registration_server_status', 'REGISTRATION'),
      check('whatsapp_web_status', 'WEB_CLIENT'),
    ],
  },
  telegram: {
    service: 'commons:telegram',
    checks: [
      check('telegram_tcp_blocking', 'TCP_IP'),
      check('telegram_http_blocking', 'HTTP_FAILURE'),
      check('telegram_web_status', 'WEB_CLIENT'),
    ],
  },
  signal: { service: 'commons:signal', checks: [check('signal_backend_status', 'ENDPOINTS')] },
  facebook_messenger: {
    service: 'commons:messenger',
    checks: [check('facebook_dns_blocking', 'DNS'), check('facebook_tcp_blocking', 'TCP_IP')],
  },
  vanilla_tor: { service: 'commons:tor', checks: [check('success', 'BOOTSTRAP')] },
}

/** What a check saw: whether it was an anomaly, by the words of the tests. */
export const outcomes = valueTable({ ok: 'NONE', blocked: 'ANOMALY', false: 'NONE', true: 'ANOMALY' })

/** `success` is the other way round. */
export const successes = valueTable({ true: 'NONE', false: 'ANOMALY' })

/** What `blocking` of `web_connectivity` says, and the anomaly that it is. */
export const blocking = valueTable({
  dns: 'DNS',
  tcp_ip: 'TCP_IP',
  'http-diff': 'HTTP_DIFF',
  'http-failure': 'HTTP_FAILURE',
  false: null,
})
