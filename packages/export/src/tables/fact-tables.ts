import type { Fact } from '@isnad/evidence'
import { flag, integer, json, text, toTable, type Table } from './table.ts'
import { valueColumns } from './value-columns.ts'

/** What follows from the claims, and which claims are for it and against it. */
export function factTables(facts: readonly Fact[]): Table[] {
  const sides = facts.flatMap(({ id, claims, against, denials }) => [
    ...claims.map((claim) => ({ fact: id, claim, side: 'for' })),
    ...against.map((claim) => ({ fact: id, claim, side: 'against' })),
    ...denials.map((claim) => ({ fact: id, claim, side: 'denies' })),
  ])
  return [
    toTable<Fact>(
      'facts',
      'One row is what follows from the asserted claims about one property of one record.',
      facts,
      [
        text('id', 'stable as long as what it is about is', ({ id }) => id),
        text('subject', 'id of the record', ({ subject }) => subject),
        text('property', 'a name of the registry', ({ property }) => property),
        text('slot', 'what it is about more closely', ({ slot }) => slot),
        integer('rank', 'its place among the facts of the property, 0 being the first', ({ rank }) => rank),
        ...valueColumns<Fact>(({ value }) => value),
        text('qualifiers', 'what narrows the value, as JSON', ({ qualifiers }) => json(qualifiers)),
        text('scope', 'of what a legal status is said, as JSON', ({ scope }) => json(scope)),
        flag('disputed', 'whether two of its claims contradict each other', ({ disputed }) => disputed),
        integer('independent_chains', 'how many independent witnesses', (fact) => fact.independentChains),
        flag('at_least', 'whether that is a lower bound', ({ atLeast }) => atLeast),
        integer('sources', 'in how many sources the claims for it stand', ({ sources }) => sources),
        text('common_link', 'id of the agent that the chains share', (fact) => fact.commonLink ?? undefined),
      ],
    ),
    toTable('fact_claims', 'One row is a claim for or against a fact.', sides, [
      text('fact', 'id of the fact', ({ fact }) => fact),
      text('claim', 'id of the claim', ({ claim }) => claim),
      text('side', 'for, against or denies', ({ side }) => side),
    ]),
  ]
}
