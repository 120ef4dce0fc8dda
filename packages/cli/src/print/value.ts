import type { Scope } from '@isnad/sdk'
import type { Fact } from '../ask/facts.ts'
import { dateWords, listed, unitWords, words } from './words.ts'

/** A value as far as it is printed: the least that a document asks of one. */
export type PrintedValue = Fact['content']

/** A value on one line. */
export function valueText(value: PrintedValue): string {
  switch (value.__typename) {
    case 'DateValue':
      return dateWords(value.edtf)
    case 'QuantityValue':
      return quantityText(value)
    case 'RecordValue':
      return value.record.name
    case 'CodeValue':
      return value.code
    case 'TextValue':
      return value.text
    case 'BooleanValue':
      return value.boolean ? 'yes' : 'no'
  }
}

type Quantity = Extract<PrintedValue, { __typename: 'QuantityValue' }>

const figures = new Intl.NumberFormat('en')

function quantityText({ value, min, max, approximate, unit, of }: Quantity): string {
  const [figure, least, most] = [value, min, max].map((number) =>
    number === null ? undefined : figures.format(number),
  )
  const range =
    least !== undefined && most !== undefined
      ? `${least} to ${most}`
      : least !== undefined
        ? `at least ${least}`
        : most && `at most ${most}`
  const amount = figure === undefined ? range : `${approximate ? 'about ' : ''}${figure}`
  return `${amount} ${unitWords(unit)}${of ? ` of ${of}` : ''}`
}

/** Of what an availability or a legal status is said, on one line: `voice call · ADSL · Morocco`. */
export function scopeText({
  features,
  networks,
  networkExtent,
  operators,
  operatorExtent,
  place,
}: Scope): string {
  const extent = (kind: typeof networkExtent, these: readonly string[], noun: string) =>
    kind === 'LISTED' ? listed(these) : kind === 'SOME' ? `some ${noun}` : undefined
  const parts = [
    listed(features.map(words)),
    extent(networkExtent, networks.map(words), 'networks') ?? 'all networks',
    // All operators is what nearly every claim speaks of, and goes without saying.
    extent(
      operatorExtent,
      operators.map(({ name }) => name),
      'operators',
    ),
    place.name,
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}
