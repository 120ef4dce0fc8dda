import {
  defineOperator,
  foldValue,
  listOf,
  readAsn,
  readDay,
  readUntil,
  slugOf,
  slugOfDate,
  type RowContext,
} from '@isnad/importer'
import { checks } from './checks.ts'
import { readCountry } from './network.ts'
import { defineSite } from './pages.ts'

/** A published finding is a restriction in each of its countries, as its authors tell it. */
export function mapFinding(context: RowContext): void {
  if (!isPublishedIncident(context)) return
  const start = readDay(context, 'findingStart')
  const time = readUntil(context, start, readDay(context, 'findingEnd'), 'findingEnd')
  const chain = readAuthors(context)
  const restricted = readServices(context)
  const operators = readOperators(context)
  for (const place of readPlaces(context)) {
    const about = defineRestriction(context, place, start)
    const base = { about, chain }
    if (start !== undefined)
      context.claim({ id: `${about}-start`, from: ['findingStart', 'authors'], ...base, date: start })
    if (place !== undefined)
      context.claim({ id: `${about}-place`, from: ['countries', 'authors'], ...base, locatedIn: place })
    for (const [field, services] of Object.entries(restricted))
      if (services.length > 0)
        context.claim({
          id: `${about}-${field.toLowerCase()}`,
          from: [field, 'authors', ...(time?.includes('/') ? ['findingStart', 'findingEnd'] : [])],
          ...base,
          ...(time !== undefined && { time }),
          restricts: services,
        })
    if (operators.length > 0)
      context.claim({
        id: `${about}-networks`,
        from: ['asns', 'authors'],
        ...base,
        participant: operators.map((record) => ({ record, role: 'OPERATOR' })),
      })
  }
}

function isPublishedIncident(context: RowContext): boolean {
  if (foldValue(context.get('published') ?? 'true') !== 'true') {
    context.lose('published', 'NOT_SAID', undefined, 'the finding is not published')
    return false
  }
  const type = context.get('eventType')
  if (type !== undefined && foldValue(type) !== 'incident') {
    context.lose('eventType', 'UNKNOWN_VALUE', undefined, 'a finding that is no incident restricts nothing')
    return false
  }
  context.lose('published', 'SAYS_NOTHING_MORE')
  context.lose(
    'eventType',
    'COARSER',
    undefined,
    'an incident may be a block or a slowing down: no state is claimed',
  )
  return true
}

/** The authors, whom the finding names as such. */
function readAuthors(context: RowContext) {
  const names = (context.get('authors') ?? '').split(/,|;|&|\band\b/).map((name) => name.trim())
  const agents = new Set<string>()
  for (const name of names) {
    if (name === '') continue
    if (name.length > 80 || !/^\p{Lu}[\p{L}\p{M} .'’-]*$/u.test(name) || !name.includes(' '))
      context.lose('authors', 'NOT_A_NAME', name)
    else if (agents.size < 10)
      agents.add(
        context.record({
          id: `person-${slugOf(name)}`,
          kind: 'person',
          labels: { en: name },
          publicRole: { en: 'Author of findings that OONI published' },
        }),
      )
    else context.lose('authors', 'TOO_LONG', name)
  }
  return [...agents].map((agent) => ({ agent, manner: 'reported' as const }))
}

/** What was restricted: the sites that are named, and the applications whose tests the finding rests on. */
function readServices(context: RowContext): { domains: string[]; tests: string[] } {
  const domains = new Set<string>()
  for (const domain of textsOf(context, 'domains')) {
    // Of an address with a path, the site would be more than was said.
    const host = domain.toLowerCase().replace(/^https?:\/\/([^/]+)\/?$/, '$1')
    if (/^(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(host) && host.length <= 253)
      domains.add(defineSite(context, host))
    else context.lose('domains', 'UNKNOWN_VALUE', domain)
  }
  const tests = new Set<string>()
  for (const name of textsOf(context, 'tests')) {
    const folded = foldValue(name)
    if (Object.hasOwn(checks, folded)) tests.add(checks[folded]!.service)
    else if (folded === 'web_connectivity')
      context.lose('tests', 'SAYS_NOTHING_MORE', name, 'the pages that it tested are among the domains')
    else context.lose('tests', 'UNKNOWN_VALUE', name)
  }
  return { domains: [...domains], tests: [...tests] }
}

function readOperators(context: RowContext): string[] {
  const operators = new Set<string>()
  for (const text of textsOf(context, 'asns')) {
    const asn = readAsn(text)
    if (asn === undefined) context.lose('asns', 'UNKNOWN_VALUE', text)
    else operators.add(defineOperator(context, asn))
  }
  return [...operators].slice(0, 1000)
}

/** The countries; where none can be read, one restriction of which nobody says where. */
function readPlaces(context: RowContext): (string | undefined)[] {
  const places = new Set(textsOf(context, 'countries').map((code) => readCountry(context, 'countries', code)))
  const known = [...places].filter((place) => place !== undefined).slice(0, 300)
  return known.length > 0 ? known : [undefined]
}

/** A list, as long as it is no longer than a claim takes. */
function textsOf(context: RowContext, field: string): string[] {
  const parts = listOf(context.get(field))
  if (parts.length > 500) context.lose(field, 'TOO_LONG')
  return parts.slice(0, 500)
}

function defineRestriction(
  context: RowContext,
  place: string | undefined,
  start: string | undefined,
): string {
  const own = context.get('findingId')
  const where = place?.slice(place.indexOf(':') + 1)
  const title = context.get('title')
  context.carried('findingId', 'title')
  return context.record({
    id: context.unique(
      [where ?? 'somewhere', slugOfDate(start), slugOf(own ?? title ?? 'finding', 30)].join('-'),
    ),
    kind: 'restriction',
    labels: { en: (title ?? `Finding ${own ?? 'without a name'}`).slice(0, 300).toWellFormed() },
    ...(own !== undefined && { identifiers: { 'ooni-finding': own.slice(0, 100).toWellFormed() } }),
  })
}
