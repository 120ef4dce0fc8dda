import { pickText, type Value } from '@isnad/schema'
import { flag, json, number, text, type ColumnOf } from './table.ts'

/** The columns of a value of any type: one that people read, and those that programs compute with. */
export function valueColumns<T>(valueOf: (thing: T) => Value): ColumnOf<T>[] {
  const quantity = (thing: T) => {
    const value = valueOf(thing)
    return value.type === 'quantity' ? value : undefined
  }
  return [
    text('value_type', 'date, quantity, record, code, text or boolean', (thing) => valueOf(thing).type),
    text('value', 'the value for people: EDTF, figures with their unit, an id, a code, a text', (thing) =>
      readable(valueOf(thing)),
    ),
    number('number', 'of a quantity: the figure that the source gives', (thing) => quantity(thing)?.value),
    number('min', 'of a quantity: the least that it could be', (thing) => quantity(thing)?.min),
    number('max', 'of a quantity: the most that it could be', (thing) => quantity(thing)?.max),
    flag(
      'approximate',
      'of a quantity: whether the source says about',
      (thing) => quantity(thing)?.approximate,
    ),
    text('unit', 'of a quantity: a code of the vocabulary unit', (thing) => quantity(thing)?.unit),
    text('of', 'of a share: of what it is taken', (thing) => quantity(thing)?.of),
    text('text', 'of a text: all its languages, as JSON', (thing) => {
      const value = valueOf(thing)
      return value.type === 'text' ? json(value.text) : undefined
    }),
  ]
}

/** A value as people read it. */
export function readable(value: Value): string {
  switch (value.type) {
    case 'date':
      return value.edtf
    case 'record':
      return value.record
    case 'code':
      return value.code
    case 'boolean':
      return String(value.boolean)
    case 'text':
      return pickText(value.text, ['en', 'ar', 'fr'])
    case 'quantity': {
      const { value: figure, min, max, approximate, unit } = value
      const parts = [
        figure === undefined ? '' : `${approximate ? 'about ' : ''}${figure}`,
        min === undefined ? '' : `at least ${min}`,
        max === undefined ? '' : `at most ${max}`,
        unit,
      ]
      return parts.filter((part) => part !== '').join(' ')
    }
  }
}
