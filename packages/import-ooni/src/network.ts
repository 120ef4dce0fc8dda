import { readAsn, saysNothing, type RowContext } from '@isnad/importer'

/** Reads the network on which a measurement was made. It loses what cannot be read. */
export function readNetwork(context: RowContext): string | undefined {
  const cell = context.get('asn')
  if (cell === undefined) return undefined
  const asn = readAsn(cell)
  if (asn === undefined)
    context.lose('asn', saysNothing(cell) || /^(?:AS)?0$/i.test(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  return asn
}

/** Reads a country by its ISO code. `ZZ` stands for none. */
export function readCountry(context: RowContext, field: string, code: string): string | undefined {
  const country = /^[A-Z]{2}$/.test(code) ? context.commons.country(code) : undefined
  if (country === undefined)
    context.lose(field, code === 'ZZ' || saysNothing(code) ? 'NOT_SAID' : 'UNKNOWN_PLACE', code)
  return country
}
