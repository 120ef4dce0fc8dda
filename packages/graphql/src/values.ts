import { dateBounds, quantityBounds, vocabularies, type Vocabulary } from '@isnad/schema'
import { finiteBounds, toDayBounds } from './bounds.ts'
import type { Builder } from './builder.ts'
import { inLanguage, LANGUAGE_ARGUMENT } from './languages.ts'
import { loadRecord } from './record-loader.ts'
import { localized, type Refs } from './refs.ts'
import { stub } from './stub.ts'
import type { Enums } from './vocabulary-enums.ts'

/** Adds the types of value. */
export function addValues(builder: Builder, refs: Refs, enums: Enums): void {
  refs.DateValue.implement({
    description: 'A date, as exactly as it is known.',
    fields: (t) => ({
      edtf: t.exposeString('edtf', {
        description: 'The date in EDTF: `2016-01-07`, `2016-02`, `[..2016-02]`.',
      }),
      bounds: t.field({
        type: refs.DayBounds,
        description: 'The days that it could be.',
        resolve: ({ edtf }) => toDayBounds(finiteBounds(dateBounds(edtf))),
      }),
    }),
  })
  refs.QuantityValue.implement({
    description: 'A quantity, with what is known of it. At least one of `value`, `min` and `max` is there.',
    fields: (t) => ({
      value: t.exposeFloat('value', { nullable: true, description: 'The figure that the source gives.' }),
      min: t.exposeFloat('min', {
        nullable: true,
        description: 'The least that the source says it is, itself included.',
      }),
      max: t.exposeFloat('max', {
        nullable: true,
        description: 'The most that the source says it is, itself included.',
      }),
      approximate: t.boolean({
        description: 'Whether the source says about, nearly, some.',
        resolve: ({ approximate }) => approximate ?? false,
      }),
      unit: t.expose('unit', { type: enums.codes.unit, description: 'What it counts.' }),
      of: t.exposeString('of', {
        nullable: true,
        description: 'Of what a share is taken, as a short English phrase.',
      }),
      bounds: t.field({
        type: refs.QuantityBounds,
        description:
          'The numbers that it could be. An approximate figure is ± half a unit of its last digit that is not zero.',
        resolve: (value) => finiteBounds(quantityBounds(value)),
      }),
    }),
  })
  refs.RecordValue.implement({
    description: 'A reference to a record.',
    fields: (t) => ({
      record: t.field({
        type: refs.Record,
        description: 'The record.',
        resolve: async ({ record }, _arguments, context) => stub(await loadRecord(context, record)),
      }),
    }),
  })
  refs.CodeValue.implement({
    description: 'A code of a vocabulary.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'The code.' }),
      description: t.string({
        description: 'What the code means.',
        resolve: ({ code, vocabulary }) => {
          const { codes }: Vocabulary = vocabularies[vocabulary]
          return codes[code]?.description ?? code
        },
      }),
      vocabulary: t.string({
        description: 'The vocabulary: the name of the enum that has the code.',
        resolve: ({ vocabulary }) => vocabularies[vocabulary].name,
      }),
    }),
  })
  refs.TextValue.implement({
    description:
      'A name as printed, or a paraphrase in the coder’s own words. Never a sentence of the source.',
    fields: (t) => ({
      text: t.string({
        args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
        description: 'The text in one language.',
        resolve: ({ text }, { language }) => inLanguage(text, language),
      }),
      texts: t.field({
        type: [refs.LocalizedText],
        description: 'The text in every language that it is there in.',
        resolve: ({ text }) => localized(text),
      }),
    }),
  })
  refs.BooleanValue.implement({
    description: 'Yes or no.',
    fields: (t) => ({ boolean: t.exposeBoolean('boolean', { description: 'Whether it is so.' }) }),
  })
  builder.objectType(refs.Qualifier, {
    description: 'What narrows a value: the role of a participant, what a share is taken of.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name.' }),
      description: t.exposeString('description', { description: 'What it says of the value.' }),
      value: t.field({ type: refs.Value, description: 'Its value.', resolve: ({ value }) => value }),
    }),
  })
}
