import { vocabularies, type Property, type VocabularyName } from '@isnad/schema'
import { toDayBounds } from './bounds.ts'
import type { Builder } from './builder.ts'
import { factTypeName } from './fact-types.ts'
import { inLanguage, LANGUAGE_ARGUMENT } from './languages.ts'
import { localized, type Refs } from './refs.ts'
import type { Enums } from './vocabulary-enums.ts'

export type TypedFacts = ReturnType<typeof addTypedFacts>

/** Adds the type of the facts of each type of value, and of each vocabulary that properties use. */
export function addTypedFacts(builder: Builder, refs: Refs, { codes }: Enums) {
  const own = { interfaces: [refs.Fact], select: { columns: { id: true as const, property: true as const } } }
  const date = builder.drizzleObject('facts', {
    variant: 'DateFact',
    description: 'A fact whose value is a date.',
    ...own,
    fields: (t) => ({
      value: t.string({
        description: 'The date in EDTF: what the claims for it have in common.',
        select: { columns: { edtf: true } },
        resolve: ({ edtf }) => edtf!,
      }),
      bounds: t.field({
        type: refs.DayBounds,
        description: 'The days that all claims for it allow.',
        select: { columns: { lowest: true, highest: true } },
        resolve: toDayBounds,
      }),
    }),
  })
  const quantity = builder.drizzleObject('facts', {
    variant: 'QuantityFact',
    description: 'A fact whose value is a quantity.',
    ...own,
    fields: (t) => ({
      value: t.field({
        type: refs.QuantityValue,
        description: 'The quantity: what the claims for it have in common.',
        select: {
          columns: { number: true, min: true, max: true, approximate: true, unit: true, ofWhat: true },
        },
        resolve: ({ number, min, max, approximate, unit, ofWhat }) => ({
          type: 'quantity' as const,
          unit: unit!,
          ...(number !== null && { value: number }),
          ...(min !== null && { min }),
          ...(max !== null && { max }),
          ...(approximate !== null && { approximate }),
          ...(ofWhat !== null && { of: ofWhat }),
        }),
      }),
      bounds: t.field({
        type: refs.QuantityBounds,
        description: 'The numbers that all claims for it allow.',
        select: { columns: { lowest: true, highest: true } },
        resolve: ({ lowest, highest }) => ({ lowest, highest }),
      }),
    }),
  })
  const record = builder.drizzleObject('facts', {
    variant: 'RecordFact',
    description: 'A fact whose value is another record.',
    ...own,
    fields: (t) => ({
      // A load refuses a value that is nowhere, so the record is always there.
      value: t.relation('object', {
        type: refs.Record,
        nullable: false,
        description: 'The record.',
      }),
    }),
  })
  const text = builder.drizzleObject('facts', {
    variant: 'TextFact',
    description: 'A fact whose value is a text: a name as printed, or a paraphrase in the coder’s own words.',
    ...own,
    fields: (t) => ({
      value: t.string({
        args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
        description: 'The text in one language.',
        select: { columns: { text: true } },
        resolve: ({ text }, { language }) => inLanguage(text!, language),
      }),
      values: t.field({
        type: [refs.LocalizedText],
        description: 'The text in every language that it is there in.',
        select: { columns: { text: true } },
        resolve: ({ text }) => localized(text!),
      }),
    }),
  })
  const boolean = builder.drizzleObject('facts', {
    variant: 'BooleanFact',
    description: 'A fact that says yes or no.',
    ...own,
    fields: (t) => ({
      value: t.boolean({
        description: 'Whether it is so.',
        select: { columns: { flag: true } },
        resolve: ({ flag }) => flag!,
      }),
    }),
  })
  const coded = (name: VocabularyName, typeName: string) =>
    builder.drizzleObject('facts', {
      variant: typeName,
      description: `A fact whose value is a code. ${vocabularies[name].description}`,
      ...own,
      fields: (t) => ({
        value: t.field({
          type: codes[name],
          description: 'The code.',
          select: { columns: { code: true } },
          resolve: ({ code }) => code!,
        }),
      }),
    })

  const types = new Map<string, typeof date>()
  const plain = { date, quantity, record, text, boolean }
  return (property: Property) => {
    const name = factTypeName(property)
    const type =
      property.type === 'code' ? (types.get(name) ?? coded(property.codes!, name)) : plain[property.type]
    types.set(name, type)
    return type
  }
}
