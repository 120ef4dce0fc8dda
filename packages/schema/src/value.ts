import type { Text } from './text.ts'
import type { Bounds } from './bounds.ts'
import { dateBounds } from './date.ts'
import { quantityBounds } from './quantity.ts'

/** The types of value that a property can have. */
export const VALUE_TYPES = ['date', 'quantity', 'record', 'code', 'text', 'boolean'] as const
export type ValueType = (typeof VALUE_TYPES)[number]

/** A date: EDTF level 1, or a level 2 set such as `[..2016-02]`. */
export interface DateValue {
  type: 'date'
  edtf: string
}

/**
 * A quantity with what is known of it: "about 90 000" has `value` and `approximate`; "more than 46 000" has `min`;
 * "tens of thousands" has `min` and `max`. At least one of `value`, `min` and `max` is there. Limits are inclusive.
 */
export interface QuantityValue {
  type: 'quantity'
  value?: number
  min?: number
  max?: number
  approximate?: boolean
  /** A code of the vocabulary `unit`. */
  unit: string
  /** Of what a share is taken, as a short English phrase: `of: 'mobile phone users'`. */
  of?: string
}

/** A reference to a record by its id. */
export interface RecordValue {
  type: 'record'
  record: string
}

/** A code of the property's vocabulary. */
export interface CodeValue {
  type: 'code'
  code: string
}

/** A name, or a paraphrase in the coder's own words, by language. Never a sentence of the source. */
export interface TextValue {
  type: 'text'
  text: Text
}

export interface BooleanValue {
  type: 'boolean'
  boolean: boolean
}

/** What a claim says of its subject. */
export type Value = DateValue | QuantityValue | RecordValue | CodeValue | TextValue | BooleanValue

/** The bounds of an ordered value; `undefined` for a value that has no order. Dates count days, quantities their unit. */
export function valueBounds(value: Value): Bounds | undefined {
  if (value.type === 'date') return dateBounds(value.edtf)
  if (value.type === 'quantity') return quantityBounds(value)
  return undefined
}

/** A text that two values share exactly if they are the same value. */
export function valueKey(value: Value): string {
  switch (value.type) {
    case 'date':
      return value.edtf
    case 'quantity': {
      const limits = [value.value, value.min, value.max].map((n) => n ?? '')
      return [...limits, value.approximate ? '~' : '', value.unit, value.of ?? ''].join('|')
    }
    case 'record':
      return value.record
    case 'code':
      return value.code
    case 'text':
      return JSON.stringify(Object.entries(value.text).sort(([a], [b]) => (a < b ? -1 : 1)))
    case 'boolean':
      return String(value.boolean)
  }
}
