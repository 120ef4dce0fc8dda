import { pickText, type Scope, type Value } from '@isnad/schema'
import { scopeText, valueText, type PrintedValue } from '../print/value.ts'
import type { NameOf } from './names.ts'

/** A value of a package on one line, as a value that the API gave is printed. */
export function wordValue(value: Value, nameOf: NameOf): string {
  return value.type === 'text' ? `“${pickText(value.text, LANGUAGES)}”` : valueText(printed(value, nameOf))
}

/** Of what an availability or a legal status is said, on one line, likewise. */
export function wordScope({ features, networks, operators, place }: Scope, nameOf: NameOf): string {
  return scopeText({
    features,
    networks: Array.isArray(networks) ? networks : [],
    networkExtent: extent(networks),
    operators: Array.isArray(operators) ? operators.map((id) => ({ id, name: nameOf(id) })) : [],
    operatorExtent: extent(operators),
    place: { id: place, name: nameOf(place) },
    // Codes are those of the vocabularies, of which the API's types are made; of records only the names are printed.
  } as unknown as Parameters<typeof scopeText>[0])
}

const LANGUAGES = ['en', 'ar', 'fr']

function extent(these: Scope['networks']): 'ALL' | 'SOME' | 'LISTED' {
  return Array.isArray(these) ? 'LISTED' : these === 'all' ? 'ALL' : 'SOME'
}

function printed(value: Value, nameOf: NameOf): PrintedValue {
  const { type, ...rest } = value
  const fields = {
    date: rest,
    code: rest,
    boolean: rest,
    text: rest,
    record: { record: { name: value.type === 'record' ? nameOf(value.record) : '' } },
    quantity: { value: null, min: null, max: null, approximate: null, of: null, ...rest },
  }[type]
  // The types of values are named after those of the schema, with the same fields; absent ones are null.
  return { __typename: TYPES[type], ...fields } as unknown as PrintedValue
}

const TYPES = {
  date: 'DateValue',
  quantity: 'QuantityValue',
  record: 'RecordValue',
  code: 'CodeValue',
  text: 'TextValue',
  boolean: 'BooleanValue',
} as const satisfies { [type in Value['type']]: PrintedValue['__typename'] }
