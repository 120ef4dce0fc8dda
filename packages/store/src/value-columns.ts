import { finite, valueBounds, valueKey, type Value } from '@isnad/schema'
import type { ClaimRow } from '@isnad/schema/tables'

/** The columns of claims and facts that keep a value of any type. */
export type ValueColumns = Pick<
  ClaimRow,
  | 'type'
  | 'valueKey'
  | 'edtf'
  | 'code'
  | 'number'
  | 'min'
  | 'max'
  | 'approximate'
  | 'unit'
  | 'ofWhat'
  | 'text'
  | 'flag'
  | 'objectId'
  | 'lowest'
  | 'highest'
>

const EMPTY = {
  edtf: null,
  code: null,
  number: null,
  min: null,
  max: null,
  approximate: null,
  unit: null,
  ofWhat: null,
  text: null,
  flag: null,
  objectId: null,
  lowest: null,
  highest: null,
}

/** A value as columns. */
export function toValueColumns(value: Value): ValueColumns {
  const bounds = valueBounds(value)
  const limits = bounds && { lowest: finite(bounds.lowest), highest: finite(bounds.highest) }
  return { ...EMPTY, ...limits, type: value.type, valueKey: valueKey(value), ...ownColumns(value) }
}

function ownColumns(value: Value): Partial<ValueColumns> {
  switch (value.type) {
    case 'date':
      return { edtf: value.edtf }
    case 'quantity':
      return {
        number: value.value ?? null,
        min: value.min ?? null,
        max: value.max ?? null,
        approximate: value.approximate ?? null,
        unit: value.unit,
        ofWhat: value.of ?? null,
      }
    case 'record':
      return { objectId: value.record }
    case 'code':
      return { code: value.code }
    case 'text':
      return { text: value.text }
    case 'boolean':
      return { flag: value.boolean }
  }
}

/**
 * The value that columns keep.
 *
 * @throws TypeError where the column that its type needs is empty: the row was not written by this package
 */
export function toValue(row: Omit<ValueColumns, 'valueKey' | 'lowest' | 'highest'>): Value {
  switch (row.type) {
    case 'date':
      return { type: 'date', edtf: needed(row, 'edtf') }
    case 'quantity':
      return {
        type: 'quantity',
        ...(row.number === null ? {} : { value: row.number }),
        ...(row.min === null ? {} : { min: row.min }),
        ...(row.max === null ? {} : { max: row.max }),
        ...(row.approximate === null ? {} : { approximate: row.approximate }),
        unit: needed(row, 'unit'),
        ...(row.ofWhat === null ? {} : { of: row.ofWhat }),
      }
    case 'record':
      return { type: 'record', record: needed(row, 'objectId') }
    case 'code':
      return { type: 'code', code: needed(row, 'code') }
    case 'text':
      return { type: 'text', text: needed(row, 'text') }
    case 'boolean':
      return { type: 'boolean', boolean: needed(row, 'flag') }
  }
}

function needed<TRow extends { type: string }, TKey extends keyof TRow>(
  row: TRow,
  key: TKey,
): NonNullable<TRow[TKey]> {
  const value = row[key]
  if (value === null || value === undefined) throw new TypeError(`a ${row.type} without ${String(key)}`)
  return value
}
