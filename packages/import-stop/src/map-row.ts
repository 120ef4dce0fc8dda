import {
  foldValue,
  oneLine,
  saysNothing,
  shortened,
  slugOf,
  slugOfDate,
  type RowContext,
} from '@isnad/importer'
import { orderers, reasons } from './codes.ts'
import { readMeasure, type Measure } from './measure.ts'
import { readDecisionMaker, readOperators, type RowOperators } from './organizations.ts'
import { readPeriod, type RowPeriod } from './period.ts'
import { readPlace, type RowPlace } from './place.ts'
import { isOnline, readServices, type NamedService } from './services.ts'

/** What a row says, read before anything is made of it. */
interface StopRow {
  /** Id of the restriction. */
  about: string
  period: RowPeriod
  place: RowPlace
  services: NamedService[]
  measure: Measure
  operators: RowOperators
}

/** A row of STOP is one restriction, and what STOP says of it. */
export function mapRow(context: RowContext): void {
  const period = readPeriod(context)
  const place = readPlace(context)
  const services = readServices(context)
  const measure = readMeasure(
    context,
    services.some((one) => one.affected && isOnline(one)),
  )
  const operators = readOperators(context, place.country)
  const row = {
    about: defineRestriction(context, period, place),
    period,
    place,
    services,
    measure,
    operators,
  }
  claimStart(context, row)
  claimPlace(context, row)
  claimOrderer(context, row)
  claimReasons(context, row)
  claimOperators(context, row)
  const states = [
    claimInternet(context, row),
    ...services.map((service) => claimService(context, row, service)),
  ]
  if (!states.includes(true)) loseStates(context, row)
}

/** What a row says of times, networks and states goes with a state that is claimed. Without one, it is said to be lost. */
function loseStates(context: RowContext, { measure, period, services }: StopRow): void {
  if (measure.extent === 'SERVICES' && !services.some((one) => one.affected && isOnline(one)))
    for (const field of measure.from.extent)
      context.lose(field, 'AMBIGUOUS', undefined, 'the row does not name the service')
  for (const field of [...measure.from.networks, ...period.from.filter((one) => !one.startsWith('start'))])
    context.lose(field, 'NOT_CARRIED', undefined, 'no state is claimed in this row')
}

function defineRestriction(context: RowContext, { start }: RowPeriod, place: RowPlace): string {
  const country =
    place.country?.slice(place.country.indexOf(':') + 1) ?? slugOf(context.get('country') ?? '', 20)
  const where =
    place.place === place.country
      ? place.somewhere
        ? 'somewhere'
        : 'nationwide'
      : slugOf(context.get('area') ?? '', 40)
  const id = context.unique(`${country}-${slugOfDate(start)}-${where}`)
  const own = context.get('id')
  if (own !== undefined) context.carried('id')
  const note = noteOf(context)
  return context.record({
    id,
    kind: 'restriction',
    labels: { en: `Restriction in ${place.label}, ${start ?? 'undated'}` },
    ...(own !== undefined && {
      identifiers: { [systemOf(context)]: own.slice(0, 100) },
    }),
    ...(note !== undefined && { note: { en: note } }),
  })
}

/** Each sheet counts its rows anew. */
function systemOf({ era = 'sheet' }: RowContext): string {
  return `stop-${era.replace(/[^a-z0-9]+/gi, '-')}`
}

/** What the row names as its sources. It does not say who told whom, so that no link of a chain is made of it. */
function noteOf(context: RowContext): string | undefined {
  const [source, link, page] = ['infoSource', 'infoLink', 'anLink'].map((field) => {
    const cell = context.get(field)
    if (cell === undefined) return undefined
    if (saysNothing(cell)) {
      context.lose(field, 'NOT_SAID')
      return undefined
    }
    context.carried(field)
    return oneLine(cell)
  })
  const told = [source, link].filter((part) => part !== undefined && part !== '').join(', ')
  const note = [
    told && `Source of information, as the row names it: ${told}.`,
    page && `Access Now’s own page: ${page}.`,
  ]
    .filter((part) => part)
    .join(' ')
  if (note.length <= 1900) return note === '' ? undefined : note
  context.lose('infoLink', 'TOO_LONG')
  return shortened(note, 1900)
}

function claimStart(context: RowContext, { about, period }: StopRow): void {
  const { start, from } = period
  if (start !== undefined)
    context.claim({
      id: `${about}-start`,
      from: from.filter((field) => field.startsWith('start')),
      about,
      date: start,
    })
}

function claimPlace(context: RowContext, { about, place }: StopRow): void {
  if (place.place !== undefined)
    context.claim({ id: `${about}-place`, from: place.from, about, locatedIn: place.place })
  const scope = context.get('geoScope')
  if (scope === undefined || place.from.includes('geoScope')) return
  if (place.contradicted)
    context.lose('geoScope', 'CONTRADICTION', undefined, 'the area says that it was the whole country')
  else if (saysNothing(scope)) context.lose('geoScope', 'NOT_SAID')
  else context.lose('geoScope', place.somewhere ? 'NO_PROPERTY' : 'SAYS_NOTHING_MORE')
}

function claimOrderer(context: RowContext, { about }: StopRow): void {
  const codes = readCodes(context, 'orderer', orderers)
  if (codes.length > 0)
    context.claim({ id: `${about}-orderer`, from: ['orderer'], about, ordererType: codes })
  if (codes.includes('GOVERNMENT'))
    context.lose('orderer', 'COARSER', undefined, 'STOP counts regulators among the executive government')
  const body = readDecisionMaker(context)
  if (body !== undefined)
    context.claim({ id: `${about}-decision`, from: ['decisionMaker'], about, orderedBy: body })
}

function claimReasons(context: RowContext, { about }: StopRow): void {
  const stated = readCodes(context, 'reason', reasons)
  if (stated.length > 0)
    context.claim({ id: `${about}-reason`, from: ['reason'], about, statedReason: stated })
  const alleged = readCodes(context, 'cause', reasons)
  if (alleged.length > 0)
    context.claim({ id: `${about}-cause`, from: ['cause'], about, allegedReason: alleged })
}

function claimOperators(context: RowContext, { about, operators }: StopRow): void {
  if (operators.named.length > 0)
    context.claim({ id: `${about}-telcos`, from: ['telcos'], about, implementedBy: operators.named })
}

/** A shutdown of whole networks restricts access to the internet, and says nothing of one application by itself. */
function claimInternet(context: RowContext, row: StopRow): boolean {
  const { about, measure } = row
  if (measure.extent !== 'NETWORKS' && measure.extent !== 'BOTH') return false
  const service = 'commons:internet'
  context.claim({ id: `${about}-internet`, from: measure.from.extent, about, restricts: service })
  if (measure.extent === 'NETWORKS')
    return claimState(context, row, { service, slug: 'internet', feature: 'WHOLE_SERVICE' })
  context.lose(
    'extent',
    'AMBIGUOUS',
    undefined,
    'the row does not say when networks were shut and when services',
  )
  return false
}

function claimService(context: RowContext, row: StopRow, service: NamedService): boolean {
  const { about, measure } = row
  const { from, slug, affected, doubtful } = service
  const mode = doubtful ? { mode: 'supposes' } : {}
  if (affected) {
    context.claim({ id: `${about}-restricts-${slug}`, from, about, restricts: service.service, ...mode })
    if (measure.extent !== 'SERVICES' || !isOnline(service)) return false
    if (!service.partly) return claimState(context, row, service)
    for (const field of from)
      context.lose(
        field,
        'AMBIGUOUS',
        undefined,
        'it was not the whole service, and the row does not plainly say what',
      )
    return false
  }
  if (measure.extent === 'SERVICES' || !isOnline(service))
    context.claim({ id: `${about}-not-${slug}`, from, about, restricts: service.service, denied: true })
  else
    for (const field of from)
      context.lose(
        field,
        'AMBIGUOUS',
        undefined,
        'in a row about whole networks, No does not say that it worked',
      )
  return false
}

/** The state of a service, where the row says which and when: on networks, by operators and in a place no wider than its own. */
function claimState(
  context: RowContext,
  { about, period, place, measure, operators }: StopRow,
  service: Pick<NamedService, 'service' | 'slug' | 'feature'> & Partial<NamedService>,
): boolean {
  if (measure.state === undefined || period.time === undefined || place.place === undefined) return false
  context.claim({
    id: `${about}-state-${service.slug}`,
    from: [
      ...new Set([
        ...(service.from ?? []),
        ...measure.from.state,
        ...measure.from.extent,
        ...measure.from.networks,
        ...period.from,
        ...place.from,
        ...operators.from,
      ]),
    ],
    about: service.service,
    time: period.time,
    ...(service.doubtful && { mode: 'supposes' }),
    scope: {
      features: service.feature,
      networks: measure.networks,
      // Where the part of the country or the operators are not named, some were concerned, and nobody knows which.
      operators: place.somewhere ? 'some' : operators.scope,
      place: place.place,
    },
    availability: measure.state,
  })
  return true
}

/** The codes of a cell: of the whole, or of each part between commas. */
function readCodes(
  context: RowContext,
  field: string,
  table: { readonly [value: string]: string | null },
): string[] {
  const cell = context.get(field)
  if (cell === undefined) return []
  const parts = Object.hasOwn(table, foldValue(cell)) ? [cell] : cell.split(/[,;\n]+/)
  const codes = new Set<string>()
  for (const part of parts) {
    const folded = foldValue(part)
    if (folded === '') continue
    const code = Object.hasOwn(table, folded) ? table[folded] : undefined
    if (code) codes.add(code)
    else if (saysNothing(part) || folded === 'none') context.lose(field, 'NOT_SAID', part)
    else if (code === null)
      context.lose(field, 'AMBIGUOUS', part, 'it stands for no code of ours in particular')
    else context.lose(field, 'UNKNOWN_VALUE', part)
  }
  return [...codes]
}
