import {
  claimOutage,
  defineOperator,
  listOf,
  readAsn,
  readCode,
  readDay,
  readUntil,
  saysNothing,
  shortened,
  slugOf,
  slugOfDate,
  type RowContext,
} from '@isnad/importer'
import { causes, types } from './causes.ts'

/** An annotation, read before anything is made of it. */
interface Annotation {
  start: string | undefined
  time: string | undefined
  /** `ORDERED`, or a code of the vocabulary `reason`. */
  cause: string | undefined
  isOutage: boolean
}

/** An annotation is an outage in each of its countries; one that a government ordered is a restriction. */
export function mapAnnotation(context: RowContext): void {
  const start = readDay(context, 'start')
  const time = readUntil(context, start, readDay(context, 'end'), 'end')
  const isOutage = readCode(context, 'type', types) !== undefined
  const annotation = { start, time, isOutage, cause: readCause(context) }
  const places = readPlaces(context)
  const homes = readHomes(context)
  for (const place of places)
    mapPlace(context, annotation, place, readNetworks(context, place, places, homes))
}

function mapPlace(
  context: RowContext,
  { start, time, cause, isOutage }: Annotation,
  place: string | undefined,
  asns: string[],
): void {
  const ordered = cause === 'ORDERED'
  claimOutage(context, {
    about: defineOutage(context, ordered, place, start),
    ordered,
    isOutage,
    start,
    time,
    place,
    operators: asns.map((asn) => defineOperator(context, asn)),
    ...(cause !== undefined && !ordered && { cause: { code: cause } }),
    from: {
      outage: ['type'],
      cause: ['cause'],
      start: ['start'],
      time: ['start', 'end'],
      place: ['locations'],
      operators: ['asns', 'asnDetails'],
    },
  })
}

function readCause(context: RowContext): string | undefined {
  const cause = readCode(context, 'cause', causes, 'it is none of our reasons')
  if (cause === 'TECHNICAL')
    context.lose('cause', 'COARSER', undefined, 'which technical fault it was is not kept')
  return cause
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
  const link = readLink(context)
  context.carried('id')
  const where = place === undefined ? 'somewhere' : place.slice(place.indexOf(':') + 1)
  const called = place === undefined ? 'a country that is not named' : context.commons.label(place)
  return context.record({
    id: context.unique([where, slugOfDate(start), slugOf(own ?? 'outage', 30)].join('-')),
    kind: ordered ? 'restriction' : 'event',
    labels: { en: `${ordered ? 'Shutdown' : 'Outage'} in ${called}, ${start ?? 'undated'}` },
    ...(own !== undefined && { identifiers: { 'radar-annotation': own.slice(0, 100).toWellFormed() } }),
    ...(link !== undefined && {
      note: {
        en: `Linked by the annotation: ${shortened(link, 1800)}`,
      },
    }),
  })
}

function readLink(context: RowContext): string | undefined {
  const link = context.get('link')
  if (link === undefined) return undefined
  if (/^https?:\/\//i.test(link)) context.carried('link')
  else context.lose('link', 'UNKNOWN_VALUE')
  return /^https?:\/\//i.test(link) ? link : undefined
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
