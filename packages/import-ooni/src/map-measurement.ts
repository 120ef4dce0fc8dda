import { defineOperator, foldValue, lookUp, readDay, slugOf, type RowContext } from '@isnad/importer'
import { blocking, checks, outcomes, successes, type AppTest } from './checks.ts'
import { findFingerprint } from './fingerprints.ts'
import { readCountry, readNetwork } from './network.ts'
import { definePage, defineServer, isServer, pageUrl } from './pages.ts'

/** Who measured: OONI names nobody, and knows nobody. */
const CHAIN = [{ unnamed: 'a probe on the network', manner: 'measured' as const }]

/** What every claim of a measurement is made from. */
const ALWAYS = ['testName', 'testVersion', 'start', 'country', 'asn', 'networkName', 'reportId', 'uid', 'id', 'url'] // prettier-ignore

/** A measurement, read before anything is made of it. */
interface Measurement {
  /** The beginning of the ids of its claims. */
  id: string
  test: string
  day: string
  place: string
  /** Defines the operator of the network, where it is said. */
  operator: () => string | undefined
}

/** Defines what a claim is about, once a claim is made of it. */
type About = () => string

/** A measurement is one day, one network and one test: what the test saw, and of what it reached only. */
export function mapMeasurement(context: RowContext): void {
  const measurement = readMeasurement(context)
  if (!measurement) return
  if (foldValue(context.get('failure') ?? '') === 'true') {
    noResult(context, 'failure', 'OONI holds the measurement to have failed')
    return
  }
  const name = foldValue(context.get('testName') ?? '')
  if (name === 'web_connectivity') mapPage(context, measurement)
  else if (name === 'stun_reachability') mapServer(context, measurement)
  else if (name === 'psiphon') mapPsiphon(context, measurement)
  else if (Object.hasOwn(checks, name)) mapApp(context, measurement, checks[name]!)
  else context.lose('testName', 'UNKNOWN_VALUE', undefined, 'no code of ours says what the test looks for')
}

function readMeasurement(context: RowContext): Measurement | undefined {
  const name = context.get('testName')
  const day = readDay(context, 'start')
  const code = context.get('country')
  const place = code === undefined ? undefined : readCountry(context, 'country', code)
  const asn = readNetwork(context)
  if (name === undefined || day === undefined || place === undefined) return undefined
  const version = context.get('testVersion')
  return {
    id: context.unique(
      [
        slugOf(name.replaceAll('_', ' '), 30),
        place.slice(place.indexOf(':') + 1),
        ...(asn === undefined ? [] : [asn]),
        day,
      ].join('-'),
    ),
    test: `${name}${version === undefined ? '' : ` ${version}`}`.slice(0, 100).toWellFormed(),
    day,
    place,
    operator: () => (asn === undefined ? undefined : defineOperator(context, asn)),
  }
}

/** A page: confirmed as blocked, another than elsewhere, or reached. */
function mapPage(context: RowContext, measurement: Measurement): void {
  const input = context.get('input')
  const url = input === undefined ? undefined : pageUrl(input)
  if (input === undefined || !url) {
    context.lose('input', 'UNKNOWN_VALUE', undefined, 'it is not the address of a page')
    return
  }
  const page = () => definePage(context, input, url.hostname)
  const cell = context.get('blocking')
  const code = lookUp(blocking, cell ?? '')
  if (code) claimAnomaly(context, measurement, page, code, true, ['input', 'blocking'])
  const accessible = foldValue(context.get('accessible') ?? '')
  const confirmed = isConfirmed(context, measurement)
  if (confirmed && code !== null) claimState(context, measurement, page, 'BLOCKED', confirmed)
  else if (confirmed)
    context.lose('blocking', 'CONTRADICTION', undefined, 'the page came, and bears the sign of a block')
  else if (code === null && accessible === 'true')
    claimState(context, measurement, page, 'AVAILABLE', ['blocking'])
  else if (code === null)
    context.lose('blocking', 'AMBIGUOUS', undefined, 'the page did not come, and not elsewhere either')
  else if (cell !== undefined && code === undefined) context.lose('blocking', 'UNKNOWN_VALUE')
  else if (code === undefined && !claimFlag(context, measurement, page))
    noResult(context, 'testName', 'the test came to no result')
}

/** @returns the fields that say that the block is confirmed */
function isConfirmed(context: RowContext, { place }: Measurement): string[] | undefined {
  if (foldValue(context.get('confirmed') ?? '') === 'true') return ['confirmed']
  const { data } = context.row
  // Any object has unknown values by name.
  const keys =
    typeof data === 'object' && data !== null ? (data as { [key: string]: unknown })['test_keys'] : undefined
  const found = findFingerprint(keys, place.slice(place.indexOf(':') + 1))
  return found && [found.where === 'dns' ? 'queries' : 'requests']
}

function claimState(
  context: RowContext,
  { id, day, place, operator }: Measurement,
  page: About,
  availability: 'AVAILABLE' | 'BLOCKED',
  because: readonly string[],
): void {
  context.claim({
    id: `${id}-state`,
    from: [...ALWAYS, 'input', 'accessible', ...because],
    about: page(),
    time: day,
    // One probe: some of those whom the operator serves, never all of a kind of network.
    scope: {
      features: 'WHOLE_SERVICE',
      networks: 'some',
      operators: operator() ?? 'some',
      place,
    },
    chain: CHAIN,
    availability,
  })
}

/** A server for setting up calls: that it answers says nothing of any call. */
function mapServer(context: RowContext, measurement: Measurement): void {
  const input = context.get('input')
  if (input === undefined || !isServer(input)) {
    context.lose('input', 'UNKNOWN_VALUE', undefined, 'it is not the address of a server')
    return
  }
  const server = () => defineServer(context, input)
  const failure = context.get('testFailure')
  if (failure !== undefined && isOfTheProbe(failure)) {
    noResult(context, 'testFailure', 'the test itself failed')
    return
  }
  if (failure === undefined && context.get('endpoint') === undefined) {
    if (!claimFlag(context, measurement, server)) noResult(context, 'testName', 'the test came to no result')
    return
  }
  const seen = failure !== undefined
  claimAnomaly(context, measurement, server, 'ENDPOINTS', seen, ['input', 'endpoint', 'testFailure'])
}

/** An application or a tool: what each check saw. No check of any of them reaches calls or messages. */
function mapApp(context: RowContext, measurement: Measurement, { service, checks }: AppTest): void {
  const failure = context.get('testFailure')
  const isTor = service === 'commons:tor'
  if (failure !== undefined && (!isTor || isOfTheProbe(failure))) {
    noResult(context, 'testFailure', 'the test itself failed')
    return
  }
  let said = false
  for (const { field, code } of checks) {
    const cell = context.get(field)
    if (cell === undefined) continue
    const outcome = lookUp(isTor ? successes : outcomes, cell)
    if (outcome === undefined) context.lose(field, 'UNKNOWN_VALUE')
    else if (isTor && outcome === 'ANOMALY' && !torBegan(context))
      noResult(context, field, 'the tool was never started')
    else {
      claimAnomaly(context, measurement, () => service, code, outcome === 'ANOMALY', [
        field,
        ...(isTor ? ['torProgress', 'torError'] : []),
      ])
      said = true
    }
  }
  if (!said && !claimFlag(context, measurement, () => service))
    noResult(context, 'testName', 'the test came to no result')
  if (foldValue(context.get('confirmed') ?? '') === 'true')
    context.lose('confirmed', 'AMBIGUOUS', undefined, 'it does not say of what the block is confirmed')
}

/** A tool that says of itself whether it came up, and after how many seconds. */
function mapPsiphon(context: RowContext, measurement: Measurement): void {
  const psiphon = () =>
    context.record({ id: 'psiphon', kind: 'service', labels: { en: 'Psiphon' }, partOf: 'commons:vpn' })
  const failure = context.get('testFailure')
  const seconds = Number(context.get('bootstrapTime') ?? 0)
  if (failure !== undefined && isOfTheProbe(failure))
    noResult(context, 'testFailure', 'the test itself failed')
  else if (failure !== undefined)
    claimAnomaly(context, measurement, psiphon, 'BOOTSTRAP', true, ['testFailure'])
  else if (seconds > 0) claimAnomaly(context, measurement, psiphon, 'BOOTSTRAP', false, ['bootstrapTime'])
  else if (!claimFlag(context, measurement, psiphon))
    noResult(context, 'testName', 'the test came to no result')
}

function torBegan(context: RowContext): boolean {
  return (
    foldValue(context.get('torError') ?? '') === 'timeout-reached' || context.get('torProgress') !== undefined
  )
}

/** A failure of the probe or of the test, and not of what it tried to reach. */
function isOfTheProbe(failure: string): boolean {
  return /^(?:unknown_failure|interrupted|internal|android|panic|not[_ ])/i.test(failure)
}

/** The lists of OONI's interface say that a measurement is an anomaly and not which. @returns whether it says so */
function claimFlag(context: RowContext, measurement: Measurement, about: About): boolean {
  const flag = foldValue(context.get('anomaly') ?? '')
  if (flag !== 'true' && flag !== 'false') return false
  claimAnomaly(context, measurement, about, 'UNSPECIFIED', flag === 'true', ['anomaly', 'input'])
  return true
}

function claimAnomaly(
  context: RowContext,
  { id, test, day, place, operator }: Measurement,
  about: About,
  code: string,
  seen: boolean,
  from: string[],
): void {
  const network = operator()
  context.claim({
    id: `${id}-${code.toLowerCase().replaceAll('_', '-')}`,
    from: [...ALWAYS, ...from],
    about: about(),
    time: day,
    ...(!seen && { denied: true }),
    chain: CHAIN,
    anomaly: { code, test, ...(network !== undefined && { operator: network }), place },
  })
}

function noResult(context: RowContext, field: string, why: string): void {
  context.lose(field, 'NOT_SAID', undefined, why)
}
