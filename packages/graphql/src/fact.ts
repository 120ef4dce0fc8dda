import { toValue, type Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { listLimit } from './page.ts'
import { toQualifiers } from './qualifiers.ts'
import type { Refs } from './refs.ts'
import { VALUE_COLUMNS } from './value-columns.ts'
import { toApiValue } from './value-refs.ts'
import type { Enums } from './vocabulary-enums.ts'

/** The relations from a fact to its claims, and what the claims say of it. */
const SIDES = {
  claims: ['supporting', 'The claims for it.'],
  against: [
    'opposing',
    'The claims for another value in its place. Of a property that varies in time they may speak of other days, and contradict nothing: `disputed` tells.',
  ],
  denying: ['denying', 'The claims that say it is not so. They are counted beside it, and never subtracted.'],
} as const

/** Adds `Fact`, the interface of all facts. */
export function addFact(builder: Builder, { properties }: Store, refs: Refs, enums: Enums): void {
  const { Fact, Claim } = refs
  builder.drizzleInterfaceFields(Fact, (t) => {
    const claims = ([relation, description]: (typeof SIDES)[keyof typeof SIDES]) =>
      t.field({
        type: [Claim],
        args: { first: t.arg.int({ description: 'How many: 100 by default and at most.' }) },
        description,
        select: ({ first }, _context, nested) => ({
          with: {
            [relation]: {
              columns: {},
              orderBy: { claimId: 'asc' as const },
              limit: listLimit(first),
              with: { claim: nested() },
            },
          },
        }),
        // The relation's name is one of three, so that the types do not see which was selected.
        resolve: (fact) =>
          (fact as unknown as { [relation: string]: { claim: never }[] })[relation]!.map(
            ({ claim }) => claim,
          ),
      })
    return {
      id: t.exposeID('id', {
        description:
          'Stable as long as subject, property, slot and, for a property of many values, the value are.',
      }),
      subject: t.relation('subject', { type: refs.Record, description: 'The record that it is about.' }),
      property: t.expose('property', { type: enums.property, description: 'The property that it is about.' }),
      rank: t.exposeInt('rank', {
        description: 'Its place among the facts of its property and subject, 0 being the best supported.',
      }),
      content: t.field({
        type: refs.Value,
        description:
          'The value, in the form that all types of fact share. Each type has its own `value` too.',
        select: { columns: VALUE_COLUMNS },
        resolve: (fact) => toApiValue(toValue(fact), properties[fact.property]?.codes),
      }),
      qualifiers: t.field({
        type: [refs.Qualifier],
        description: 'What narrows the value.',
        select: { columns: { qualifiers: true, property: true } },
        resolve: ({ qualifiers, property }) => toQualifiers(qualifiers, properties[property]),
      }),
      scope: t.field({
        type: refs.Scope,
        nullable: true,
        description: 'Of what a legal status is said.',
        select: { columns: { scope: true } },
        resolve: ({ scope }) => scope,
      }),
      disputed: t.exposeBoolean('disputed', {
        description: 'Whether two of its claims, for and against, contradict each other.',
      }),
      independentChains: t.exposeInt('independentChains', {
        description:
          'How many independent witnesses there are: of the chains of the claims for it, the largest number of which no two share an agent.',
      }),
      atLeast: t.exposeBoolean('atLeast', {
        description:
          'Whether `independentChains` is a lower bound, because there were too many chains to count exactly.',
      }),
      sourceCount: t.exposeInt('sourceCount', {
        description: 'How many sources the claims for it stand in.',
      }),
      denials: t.exposeInt('denials', { description: 'How many claims say that it is not so.' }),
      commonLink: t.relation('commonLink', {
        type: refs.Record,
        nullable: true,
        description:
          'The agent nearest the page that the chains of two or more sources all share, if there is one.',
      }),
      claims: claims(SIDES.claims),
      against: claims(SIDES.against),
      denying: claims(SIDES.denying),
    }
  })
}
