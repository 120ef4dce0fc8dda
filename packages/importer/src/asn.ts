import type { RowContext } from './importer.ts'

/** The number of an autonomous system: `AS6713`, `6713`. Zero stands for none. */
export function readAsn(text: string): string | undefined {
  const number = /^(?:AS)?\s?([1-9]\d{0,9})$/i.exec(text.trim())?.[1]
  return number !== undefined && Number(number) < 2 ** 32 ? number : undefined
}

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
