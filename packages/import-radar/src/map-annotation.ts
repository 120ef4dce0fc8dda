import {
  defineOperator,
  listOf,
  lookUp,
  readAsn,
  readDay,
  readUntil,
  saysNothing,
  slugOf,
  slugOfDate,
  type RowContext,
} from '@isnad/importer'
import { causes } from './causes.ts'

/** An annotation, read before anything is made of it. */
interface Annotation {
  start: string | undefined
  time: string | undefined
  /** `ORDERED`, or a code of the vocabulary `reason`. */
  cause: string | undefined
}

/** An annotation is an outage in each of its countries; one that a government ordered is a restriction. */
export function mapAnnotation(context: RowContext): void {
  const start = readDay(context, 'start')
  const time = readUntil(context, start, readDay(context, 'end'), 'end')
  const annotation = { start, time, cause: readCause(context) }
  const places = readPlaces(context)
  const homes = readHomes(context)
  for (const place of places)
    mapPlace(context, annotation, place, readNetworks(context, place, places, homes))
}

function mapPlace(
  context: RowContext,
  { start, time, cause }: Annotation,
  place: string | undefined,
  asns: string[],
): void {
  const ordered = cause === 'ORDERED'
  const about = defineOutage(context, ordered, place, start)
  const operators = asns.map((asn) => defineOperator(context, asn))
  const when = time !== undefined && { time }
  const fromTime = ['start', 'end']
  if (start !== undefined) context.claim({ id: `${about}-start`, from: ['start'], about, date: start })
  if (place !== undefined)
    context.claim({ id: `${about}-place`, from: ['locations'], about, locatedIn: place })
  if (operators.length > 0)
    context.claim({
      id: `${about}-networks`,
      from: ['asns', 'asnDetails'],
      about,
      participant: operators.map((record) => ({ record, role: 'OPERATOR' })),
    })
  if (ordered) mapOrder(context, about, place, operators, time)
  else {
    const type = context.get('type')
    if (type !== undefined && lookUp({ outage: 'OUTAGE' }, type) === undefined)
      context.lose('type', 'UNKNOWN_VALUE')
    else if (type !== undefined)
      context.claim({
        id: `${about}-outage`,
        from: ['type', ...fromTime],
        about,
        ...when,
        eventType: 'OUTAGE',
      })
    if (cause !== undefined)
      context.claim({ id: `${about}-cause`, from: ['cause'], about, allegedReason: cause })
  }
}

/** That a government cut it off is a state of access to the internet, for some in the country and on the networks that are named. */
function mapOrder(
  context: RowContext,
  about: string,
  place: string | undefined,
  operators: string[],
  time: string | undefined,
): void {
  context.claim({ id: `${about}-orderer`, from: ['cause'], about, ordererType: 'GOVERNMENT' })
  context.claim({ id: `${about}-internet`, from: ['cause', 'type'], about, restricts: 'commons:internet' })
  if (place !== undefined && time !== undefined)
    context.claim({
      id: `${about}-state`,
      from: ['cause', 'type', 'start', 'end', 'locations', 'asns'],
      about: 'commons:internet',
      time,
      scope: {
        features: 'WHOLE_SERVICE',
        networks: 'some',
        operators: operators.length > 0 ? operators : 'some',
        place,
      },
      availability: 'BLOCKED',
    })
}

function readCause(context: RowContext): string | undefined {
  const cell = context.get('cause')
  if (cell === undefined) return undefined
  const cause = lookUp(causes, cell)
  if (cause === 'TECHNICAL') context.lose('cause', 'COARSER', undefined, 'a technical fault, without which')
  if (cause) return cause
  if (cause === null) context.lose('cause', 'NO_PROPERTY', undefined, 'it is none of our reasons')
  else context.lose('cause', saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  return undefined
}

/** The countries; where none can be read, one outage of which nobody says where. */
function readPlaces(context: RowContext): (string | undefined)[] {
  const places = new Set<string>()
  for (const code of listOf(context.get('locations'))) {
    const country = /^[A-Z]{2}$/.test(code) ? context.commons.country(code) : undefined
    if (country === undefined)
      context.lose('locations', saysNothing(code) ? 'NOT_SAID' : 'UNKNOWN_PLACE', code)
    else places.add(country)
  }
  return places.size > 0 ? [...places] : [undefined]
}

/** The countries of the networks, by their numbers, as the details of the annotation have them. */
function readHomes(context: RowContext): Map<string, string> {
  const { data } = context.row
  const homes = new Map<string, string>()
  const details = partOf(data, 'asnsDetails')
  // What a list holds may be anything: `any` becomes `unknown`.
  for (const one of Array.isArray(details) ? (details as unknown[]) : []) {
    const asn = readAsn(textOf(one, 'asn'))
    const country = context.commons.country(textOf(partOf(one, 'location'), 'code'))
    if (asn !== undefined && country !== undefined) homes.set(asn, country)
  }
  return homes
}

function readNetworks(
  context: RowContext,
  place: string | undefined,
  places: (string | undefined)[],
  homes: Map<string, string>,
): string[] {
  const asns = new Set<string>()
  for (const text of listOf(context.get('asns')).slice(0, 500)) {
    const asn = readAsn(text)
    if (asn === undefined) {
      if (place === places[0]) context.lose('asns', 'UNKNOWN_VALUE', text)
    } else if (places.length === 1 || homes.get(asn) === place) asns.add(asn)
    else if (place === places[0] && !places.includes(homes.get(asn)))
      context.lose('asns', 'AMBIGUOUS', text, 'of several countries it does not say in which')
  }
  return [...asns]
}

function defineOutage(
  context: RowContext,
  ordered: boolean,
  place: string | undefined,
  start: string | undefined,
): string {
  const own = context.get('id')
  const link = context.get('link')
  context.carried('id', 'link')
  const where = place === undefined ? 'somewhere' : place.slice(place.indexOf(':') + 1)
  const called = place === undefined ? 'a country that is not named' : context.commons.label(place)
  return context.record({
    id: context.unique([where, slugOfDate(start), slugOf(own ?? 'outage', 30)].join('-')),
    kind: ordered ? 'restriction' : 'event',
    labels: { en: `${ordered ? 'Shutdown' : 'Outage'} in ${called}, ${start ?? 'undated'}` },
    ...(own !== undefined && { identifiers: { 'radar-annotation': own.slice(0, 100).toWellFormed() } }),
    ...(link !== undefined && {
      note: {
        en: `Linked by the annotation: ${link
          .replace(/[\p{Cc}\s]+/gu, ' ')
          .slice(0, 1800)
          .toWellFormed()}`,
      },
    }),
  })
}

/** A part of what somebody else wrote: it may be anything. */
function partOf(value: unknown, key: string): unknown {
  // Any object has unknown values by name.
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as { [key: string]: unknown })[key]
    : undefined
}

function textOf(value: unknown, key: string): string {
  const part = partOf(value, key)
  return typeof part === 'string' || typeof part === 'number' ? String(part) : ''
}
