import { saysNothing, type RowContext } from '@isnad/importer'

/** The network operator of an autonomous system: one of the commons, or a record that says no more than the number. */
export function defineOperator(context: RowContext, asn: string): string {
  return (
    context.commons.identified('asn', asn) ??
    context.record({
      id: `AS${asn}`,
      kind: 'organization',
      labels: { en: `AS${asn}` },
      identifiers: { asn },
      note: { en: 'Whoever runs this autonomous system.' },
    })
  )
}

/** The number of an autonomous system: `AS6713`, `6713`. Zero stands for none. */
export function readAsn(text: string): string | undefined {
  const number = /^(?:AS)?([1-9]\d{0,9})$/i.exec(text.trim())?.[1]
  return number !== undefined && Number(number) < 2 ** 32 ? number : undefined
}

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
