/** A sign by which a measurement of a page is a confirmed block: an answer that only a censor gives in that country. */
export interface Fingerprint {
  /** Its name in OONI's list. */
  name: string
  /** ISO 3166-1 code of the country in which it means a block. */
  country: string
  /** `dns`: the answer to a query is exactly that. `location`: a redirection begins so. `body`: the page contains it. */
  where: 'dns' | 'location' | 'body'
  pattern: string
}

const list = (country: string, where: Fingerprint['where'], names: { [name: string]: string }) =>
  Object.entries(names).map(([name, pattern]): Fingerprint => ({ name, country, where, pattern }))

/**
 * Blocks that a whole country serves and that cannot be mistaken, by their names in `ooni/blocking-fingerprints`. The
 * list is far shorter than OONI's: a block that it does not know stays an anomaly, which claims less and never too much.
 */
export const fingerprints: readonly Fingerprint[] = [
  ...list('IR', 'dns', {
    'ooni.ir_4': '10.10.34.34',
    'ooni.ir_5': '10.10.34.35',
    'ooni.ir_10dot10_ipv4_1': '10.10.34.36',
    'ooni.ir_ipv6_1': 'd0::11',
  }),
  ...list('IR', 'body', {
    'ooni.ir_0': 'iframe src="http://10.10',
    'ooni.ir_2': 'internet.ir/1-2',
    'ooni.ir_3': 'peyvandha.ir/1-2',
  }),
  ...list('ID', 'dns', { 'ooni.id_95': 'trustpositif.kominfo.go.id' }),
  ...list('ID', 'location', {
    'ooni.id_0': 'http://internet-positif.org',
    'ooni.id_1': 'http://internetpositif.uzone.id',
    'ooni.id_2': 'http://mercusuar.uzone.id/',
    'cp.b_nat_id_kominfo_location': 'https://trustpositif.kominfo.go.id/',
  }),
  ...list('IT', 'dns', {
    'cl.dns_nat_it_adm_block': '217.175.53.72',
    'cl.dns_nat_it_agcom_block': '83.224.65.74',
    'ooni.it_piracy_shield': '34.110.214.49',
  }),
  ...list('MM', 'dns', { 'ooni.mm_3': '167.172.4.60' }),
  ...list('MY', 'dns', { 'ooni.my_2': '175.139.142.25' }),
  ...list('RU', 'dns', { 'ooni.ru_97': '62.33.207.196', 'ooni.ru_98': '62.33.207.197' }),
  ...list('RU', 'location', { 'ooni.ru_6': 'http://warning.rt.ru' }),
  ...list('TH', 'dns', { 'ooni.th_9': '125.26.170.3' }),
  ...list('TH', 'location', { 'cp.b_nat_th_illegal_location': 'https://illegal.mdes.go.th' }),
  ...list('TR', 'dns', { 'ooni.tr_6': '195.175.254.2' }),
  ...list('UZ', 'location', { 'ooni.uz_0': 'http://reestr.mitc.uz/' }),
]

/** The sign of a block in the results of a test of a page, where there is one that means a block in the country. */
export function findFingerprint(testKeys: unknown, country: string): Fingerprint | undefined {
  const own = fingerprints.filter((one) => one.country === country)
  if (own.length === 0) return undefined
  const answers = listOf(testKeys, 'queries').flatMap((query) => listOf(query, 'answers'))
  const addresses = new Set(
    answers.flatMap((answer) => ['ipv4', 'ipv6', 'hostname'].map((key) => textOf(answer, key))),
  )
  const responses = listOf(testKeys, 'requests').map((request) => partOf(request, 'response'))
  const bodies = responses.map((response) => textOf(response, 'body'))
  const locations = responses.flatMap((response) => {
    const headers = partOf(response, 'headers')
    return ['Location', 'location'].map((key) => textOf(headers, key))
  })
  return own.find(({ where, pattern }) => {
    if (where === 'dns') return addresses.has(pattern)
    if (where === 'location') return locations.some((one) => one.startsWith(pattern))
    return bodies.some((one) => one.includes(pattern))
  })
}

/** A part of what somebody else wrote: it may be anything. */
function partOf(value: unknown, key: string): unknown {
  // Any object has unknown values by name.
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as { [key: string]: unknown })[key]
    : undefined
}

function listOf(value: unknown, key: string): unknown[] {
  const part = partOf(value, key)
  return Array.isArray(part) ? part : []
}

function textOf(value: unknown, key: string): string {
  const part = partOf(value, key)
  return typeof part === 'string' ? part : ''
}
