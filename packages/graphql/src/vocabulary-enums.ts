import { kinds, vocabularies, type Kind, type Vocabulary, type VocabularyName } from '@isnad/schema'
import type { EnumRef } from '@pothos/core'
import type { Builder, BuilderTypes } from './builder.ts'
import type { Registry } from '@isnad/store'

type CodeEnum = EnumRef<PothosSchemaTypes.ExtendDefaultTypes<BuilderTypes>, string>

/** The enums that follow from data: one for each vocabulary, the kinds, and the properties. */
export interface Enums {
  codes: { readonly [name in VocabularyName]: CodeEnum }
  kind: EnumRef<PothosSchemaTypes.ExtendDefaultTypes<BuilderTypes>, Kind>
  property: CodeEnum
}

export function createEnums(builder: Builder, properties: Registry): Enums {
  const codes = Object.fromEntries(
    Object.entries<Vocabulary>(vocabularies).map(([key, vocabulary]) => [key, codeEnum(builder, vocabulary)]),
  )
  return {
    // Every name of a vocabulary is there: the entries are those of `vocabularies`.
    codes: codes as { [name in VocabularyName]: CodeEnum },
    kind: builder.enumType('RecordKind', {
      description: 'The kinds of record: what claims can be about.',
      // The values are the kinds themselves.
      values: Object.fromEntries(
        Object.entries(kinds).map(([kind, description]) => [
          kind.toUpperCase(),
          { value: kind as Kind, description },
        ]),
      ),
    }),
    property: builder.enumType('PropertyName', {
      description: 'The properties that claims can have.',
      values: Object.fromEntries(
        Object.entries(properties).map(([name, { description }]) => [name, { value: name, description }]),
      ),
    }),
  }
}

function codeEnum(builder: Builder, { name, description, codes }: Vocabulary): CodeEnum {
  const values = Object.entries(codes).map(([code, { description, broader, stop }]) => [
    code,
    {
      value: code,
      description: [description, broader && `Covered by ${broader}.`, stop && `STOP: ${stop}.`]
        .filter(Boolean)
        .join(' '),
    },
  ])
  // Entries of one shape make an object of that shape.
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as { [code: string]: { value: string } },
  })
}
