import { defineArea, listOf, lookUp, nameIn, readAsn, saysNothing, type RowContext } from '@isnad/importer'
import { countries } from './codes.ts'

/** Where an outage was seen. */
export interface Where {
  /** The country, or the region; absent where neither is known. */
  place: string | undefined
  /** The numbers of the networks. */
  asns: string[]
  /** As people call it, for the label. */
  label: string
  from: string[]
  /** Whether the row says more closely where, in words that cannot be read. */
  unread: boolean
}

/** Reads country, scope, region and network. A region is a record of its own within its country. */
export function readWhere(context: RowContext): Where {
  const country = readCountry(context)
  const called = country === undefined ? 'a country that is not known' : context.commons.label(country)
  const { region, asns, unread = false } = readScope(context)
  const named = region ?? readRegion(context)
  const all = [...new Set([...asns, ...readAsns(context)])]
  if (country === undefined || named === undefined)
    return { place: country, asns: all, label: called, from: ['country', 'scope'], unread }
  return {
    place: defineArea(context, named, country),
    asns: all,
    label: `${named}, ${called}`,
    from: ['country', 'scope', 'region'],
    unread,
  }
}

function readCountry(context: RowContext): string | undefined {
  const cell = context.get('country')
  if (cell === undefined) return undefined
  const country = context.commons.country(lookUp(countries, cell) ?? cell)
  if (country === undefined) context.lose('country', saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_PLACE')
  return country
}

function readScope(context: RowContext): { region?: string; asns: string[]; unread?: true } {
  const cell = context.get('scope')
  if (cell === undefined || /^country$/i.test(cell)) return { asns: [] }
  const [, kind, name] = /^(Region|AS)\s*\((.+)\)$/is.exec(cell) ?? []
  if (kind !== undefined && name !== undefined) {
    if (/^region$/i.test(kind)) {
      const region = nameIn(name)
      if (region !== undefined) return { region, asns: [] }
    } else {
      const asns = name.split(/[,;]/).map(readAsn)
      if (asns.every((asn) => asn !== undefined) && asns.length <= 100) return { asns }
    }
  }
  context.lose('scope', saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  return saysNothing(cell) ? { asns: [] } : { asns: [], unread: true }
}

function readRegion(context: RowContext): string | undefined {
  const cell = context.get('region')
  if (cell === undefined) return undefined
  const region = saysNothing(cell) ? undefined : nameIn(cell)
  if (region === undefined) context.lose('region', saysNothing(cell) ? 'NOT_SAID' : 'NOT_A_NAME')
  return region
}

function readAsns(context: RowContext): string[] {
  const asns: string[] = []
  for (const text of listOf(context.get('asn')).slice(0, 100)) {
    const asn = readAsn(text)
    if (asn === undefined) context.lose('asn', saysNothing(text) ? 'NOT_SAID' : 'UNKNOWN_VALUE', text)
    else asns.push(asn)
  }
  return asns
}
