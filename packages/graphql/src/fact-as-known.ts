import type { Fact } from '@isnad/evidence'
import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { loadKnownFacts, MOST_CLAIMS } from './known-facts.ts'
import { listLimit } from './page.ts'
import { toQualifiers } from './qualifiers.ts'
import { loadRecord } from './record-loader.ts'
import type { Refs } from './refs.ts'
import { stub } from './stub.ts'
import { toApiValue } from './value-refs.ts'
import type { Enums } from './vocabulary-enums.ts'

const FIRST = 'How many: 100 by default and at most.'

/** The claims that a fact shows, and what they are to it. */
const SIDES = {
  claims: 'The claims for it.',
  against: 'The claims for another value in its place.',
  denying: 'The claims that say it is not so.',
} as const

/** Adds `FactAsKnown`, and the facts about a record as they could be known on a day. */
export function addFactAsKnown(builder: Builder, { properties }: Store, refs: Refs, enums: Enums): void {
  const FactAsKnown = builder.objectRef<Fact>('FactAsKnown').implement({
    description:
      'What follows from the asserted claims about one property of one record that could be known on a day. `Fact` is the same of all that is known.',
    fields: (t) => {
      const side = (name: keyof typeof SIDES, idsOf: (fact: Fact) => readonly string[]) =>
        t.field({
          type: [refs.Claim],
          args: { first: t.arg.int({ description: FIRST }) },
          description: SIDES[name],
          resolve: (fact, { first }) =>
            idsOf(fact)
              .slice(0, listLimit(first))
              .map((id) => stub({ id })),
        })
      return {
        id: t.exposeID('id', { description: 'That of the fact, if it is known still.' }),
        property: t.expose('property', {
          type: enums.property,
          description: 'The property that it is about.',
        }),
        rank: t.exposeInt('rank', {
          description: 'Its place among the facts of its property, 0 being the best supported.',
        }),
        content: t.field({
          type: refs.Value,
          description: 'The value: what the claims for it have in common.',
          resolve: ({ value, property }) => toApiValue(value, properties[property]?.codes),
        }),
        qualifiers: t.field({
          type: [refs.Qualifier],
          description: 'What narrows the value.',
          resolve: ({ qualifiers, property }) => toQualifiers(qualifiers ?? null, properties[property]),
        }),
        scope: t.field({
          type: refs.Scope,
          nullable: true,
          description: 'Of what a legal status is said.',
          resolve: ({ scope }) => scope ?? null,
        }),
        disputed: t.exposeBoolean('disputed', {
          description: 'Whether two of its claims, for and against, contradict each other.',
        }),
        independentChains: t.exposeInt('independentChains', {
          description: 'How many independent witnesses there were.',
        }),
        atLeast: t.exposeBoolean('atLeast', {
          description:
            'Whether `independentChains` is a lower bound, because there were too many to count exactly.',
        }),
        sourceCount: t.exposeInt('sources', { description: 'How many sources the claims for it stand in.' }),
        denials: t.int({
          description: 'How many claims say that it is not so.',
          resolve: ({ denials }) => denials.length,
        }),
        commonLink: t.field({
          type: refs.Record,
          nullable: true,
          description:
            'The agent nearest the page that the chains of two or more sources all share, if there is one.',
          resolve: async ({ commonLink }, _arguments, context) =>
            commonLink === null ? null : stub(await loadRecord(context, commonLink)),
        }),
        claims: side('claims', ({ claims }) => claims),
        against: side('against', ({ against }) => against),
        denying: side('denying', ({ denials }) => denials),
      }
    },
  })
  builder.drizzleInterfaceField(refs.Record, 'factsAsKnown', (t) =>
    t.field({
      type: [FactAsKnown],
      args: {
        knownBy: t.arg({
          type: 'Date',
          required: true,
          description: 'Only from what was surely published by this day.',
        }),
        property: t.arg({ type: enums.property, description: 'Only those about this property.' }),
        first: t.arg.int({ description: FIRST }),
      },
      extensions: { cost: 20 },
      description: `What followed from what sources had said of it by a day, by property and rank. It is worked out anew, from at most ${MOST_CLAIMS} claims.`,
      resolve: async ({ id }, { knownBy, property, first }, context) =>
        (await loadKnownFacts(context, id, { knownBy, property: property ?? undefined })).slice(
          0,
          listLimit(first),
        ),
    }),
  )
}
