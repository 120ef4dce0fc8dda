import type {
  BooleanValue,
  CodeValue,
  DateValue,
  QuantityValue,
  RecordValue,
  TextValue,
  Value,
  VocabularyName,
} from '@isnad/schema'
import type { Builder } from './builder.ts'

/** A code with the vocabulary that it is of. */
export interface NamedCode extends CodeValue {
  vocabulary: VocabularyName
}

/** A value as the API gives it. */
export type ApiValue = Exclude<Value, CodeValue> | NamedCode

export function createValueRefs(builder: Builder) {
  const DateValue = builder.objectRef<DateValue>('DateValue')
  const QuantityValue = builder.objectRef<QuantityValue>('QuantityValue')
  const RecordValue = builder.objectRef<RecordValue>('RecordValue')
  const CodeValue = builder.objectRef<NamedCode>('CodeValue')
  const TextValue = builder.objectRef<TextValue>('TextValue')
  const BooleanValue = builder.objectRef<BooleanValue>('BooleanValue')
  const types = {
    date: DateValue,
    quantity: QuantityValue,
    record: RecordValue,
    code: CodeValue,
    text: TextValue,
    boolean: BooleanValue,
  }
  const Value = builder.unionType('Value', {
    description: 'What a claim says of its subject.',
    types: Object.values(types),
    resolveType: ({ type }) => types[type],
  })
  return { DateValue, QuantityValue, RecordValue, CodeValue, TextValue, BooleanValue, Value }
}

/** A value as the API gives it, with the vocabulary of a code. */
export function toApiValue(value: Value, codes: VocabularyName | undefined): ApiValue {
  if (value.type !== 'code') return value
  if (codes === undefined) throw new TypeError(`the code ${value.code} is of no vocabulary`)
  return { ...value, vocabulary: codes }
}
