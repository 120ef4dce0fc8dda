import type { Chain, Claim, Scope } from '@isnad/schema'
import type { Evidence } from '../evidence.ts'

/**
 * An invented case of the same shape as the block of voice calls in Morocco in 2016: the outlets, their chains and their
 * dates are those of the table in DESIGN section 4, and no text stands behind them.
 */
const CALLS: Omit<Scope, 'networks'> = { features: ['VOICE_CALL'], operators: 'all', place: 'k:kingdom' }

/** A claim on availability, short. */
export function state(
  id: string,
  code: string,
  more: Partial<Claim> & { networks?: Scope['networks'] } = {},
): Claim {
  const { networks = 'all', ...rest } = more
  return {
    id,
    source: 'k:paper',
    subject: 'k:messenger',
    property: 'availability',
    value: { type: 'code', code },
    scope: { ...CALLS, networks },
    chain: outlet('k:paper'),
    citations: [],
    ...rest,
  }
}

/** A chain of an outlet that reports by itself. */
export function outlet(agent: string): Chain {
  return [{ agent, manner: 'reported' }]
}

const spring = { source: 'k:spring', chain: outlet('k:spring-paper') }
const winter = { source: 'k:winter', chain: outlet('k:winter-paper') }
const autumn = { source: 'k:autumn', chain: outlet('k:autumn-paper') }
const nameless = { source: 'k:nameless', chain: [{ unnamed: 'an unnamed outlet', manner: 'reported' }] }
const duo = {
  subject: 'k:duo',
  scope: { ...CALLS, features: ['VIDEO_CALL'], networks: 'all' } satisfies Scope,
}
const mobile = ['MOBILE_3G', 'MOBILE_4G']

export const kingdom: Evidence = {
  records: [{ id: 'k:kingdom' }, { id: 'k:port-city', partOf: ['k:kingdom'] }],
  sources: [
    { id: 'k:spring', publisher: 'k:spring-paper', published: '2016-03-21' },
    { id: 'k:winter', publisher: 'k:winter-paper', published: '[2016-02-04,2016-02-11]' },
    { id: 'k:autumn', publisher: 'k:autumn-paper', published: '2016-11-05' },
    { id: 'k:nameless', published: '[2016-01-02..2016-12-31]' },
  ],
  claims: [
    state('k:spring.adsl', 'BLOCKED', { ...spring, networks: ['ADSL'], time: '2016-02/..' }),
    state('k:spring.mobile', 'BLOCKED', { ...spring, networks: mobile, time: '[..2016-02]/..' }),
    state('k:winter.return', 'AVAILABLE', { ...winter, networks: 'some', time: '[2016-02-03,2016-02-10]' }),
    state('k:autumn.first', 'BLOCKED', {
      ...autumn,
      networks: mobile,
      time: '[..2016-01-07]',
      inferred: 'told before the statement',
    }),
    state('k:autumn.then', 'BLOCKED', {
      ...autumn,
      networks: ['WIFI', 'FIXED'],
      time: '[..2016-11-04]',
      after: ['k:autumn.first'],
    }),
    state('k:autumn.back', 'AVAILABLE', { ...autumn, time: '2016-11-04/..' }),
    state('k:autumn.duo', 'AVAILABLE', { ...autumn, ...duo, time: '[..2016-11-05]' }),
    state('k:autumn.duo-cut', 'BLOCKED', {
      ...autumn,
      ...duo,
      time: '[..2016-11-05]',
      after: ['k:autumn.duo'],
    }),
    state('k:nameless.adsl', 'BLOCKED', { ...nameless, networks: ['ADSL'] }),
    state('k:nameless.mobile', 'BLOCKED', { ...nameless, networks: mobile, time: '[..2016-12-31]' }),
  ],
}
