import type { Scope } from '../scope.ts'
import type { Text } from '../text.ts'
import { VALUE_TYPES, type Value } from '../value.ts'
import type { Kit } from './kit.ts'

type Qualifiers = { [name: string]: Value }

/** The columns that keep a value of any type: a new property needs no new column. */
export const valueColumns = ({ text, real, bool, json }: Kit) => ({
  type: text([...VALUE_TYPES]).notNull(),
  /** A text that two equal values share. */
  valueKey: text().notNull(),
  edtf: text(),
  code: text(),
  number: real(),
  min: real(),
  max: real(),
  approximate: bool(),
  unit: text(),
  ofWhat: text(),
  text: json<Text>(),
  flag: bool(),
  objectId: text(),
  /** The bounds of an ordered value: days of a date, units of a quantity. */
  lowest: real(),
  highest: real(),
  qualifiers: json<Qualifiers>(),
  scope: json<Scope>(),
})
