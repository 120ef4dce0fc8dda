import { isPartial, type Scope } from '@isnad/schema'
import type { Builder } from './builder.ts'
import { loadRecord, loadRecords } from './record-loader.ts'
import type { Refs } from './refs.ts'
import { stub } from './stub.ts'
import type { Enums } from './vocabulary-enums.ts'

/** Adds `Scope` and `Extent`. */
export function addScope(builder: Builder, { Record, Scope }: Refs, { codes }: Enums): void {
  const Extent = builder.enumType('Extent', {
    description: 'Of how many networks or operators a claim speaks.',
    values: {
      ALL: { value: 'all', description: 'Of all, without limit.' },
      SOME: {
        value: 'some',
        description:
          'Of some that it does not identify. It then proves what it says for some, and never for all.',
      },
      LISTED: { value: 'listed', description: 'Of those that are listed.' },
    },
  })
  Scope.implement({
    description: 'Of what an availability or a legal status is said.',
    fields: (t) => ({
      features: t.expose('features', {
        type: [codes.feature],
        description: 'The features that it speaks of.',
      }),
      networks: t.field({
        type: [codes.network],
        description: 'The networks, if they are listed.',
        resolve: ({ networks }) => list(networks),
      }),
      networkExtent: t.field({
        type: Extent,
        description: 'Of how many networks it speaks.',
        resolve: ({ networks }) => extent(networks),
      }),
      operators: t.field({
        type: [Record],
        description: 'The operators, if they are listed.',
        resolve: async ({ operators }, _arguments, context) =>
          (await loadRecords(context, list(operators))).map(stub),
      }),
      operatorExtent: t.field({
        type: Extent,
        description: 'Of how many operators it speaks.',
        resolve: ({ operators }) => extent(operators),
      }),
      place: t.field({
        type: Record,
        description: 'Where. What holds of a place holds of every place in it.',
        resolve: async ({ place }, _arguments, context) => stub(await loadRecord(context, place)),
      }),
      partial: t.boolean({ description: 'Whether it leaves open of whom it speaks.', resolve: isPartial }),
    }),
  })
}

function list(these: Scope['networks']): string[] {
  return Array.isArray(these) ? these : []
}

function extent(these: Scope['networks']): 'all' | 'some' | 'listed' {
  return Array.isArray(these) ? 'listed' : these
}
