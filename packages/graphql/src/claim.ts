import { toValue, type Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { paged, type Connections } from './connections.ts'
import { claimArguments } from './claim-arguments.ts'
import { claimFilter, type ClaimArguments } from './claim-filter.ts'
import { countClaims } from './count-claims.ts'
import { storedList } from './compiled/stored-list.ts'
import { listLimit, nextPage } from './page.ts'
import { toQualifiers } from './qualifiers.ts'
import type { Refs } from './refs.ts'
import { stub } from './stub.ts'
import { toApiValue } from './value-refs.ts'
import { VALUE_COLUMNS } from './value-columns.ts'
import type { Enums } from './vocabulary-enums.ts'

/** Adds `Claim` and the queries that return claims. */
export function addClaim(
  builder: Builder,
  store: Store,
  refs: Refs,
  enums: Enums,
  connections: Connections,
): void {
  const { Claim } = refs
  const { properties } = store
  const Cell = builder.objectRef<{ column: string; text: string }>('Cell').implement({
    description: 'What an imported row says in one column.',
    fields: (t) => ({
      column: t.exposeString('column', { description: 'Name of the column.' }),
      text: t.exposeString('text', { description: 'What stands in it, to the letter.' }),
    }),
  })
  builder.drizzleObjectFields(Claim, (t) => ({
    id: t.exposeID('id', { description: 'Its id: `<dataset>:<source>.<item>.<property>`.' }),
    subject: t.relation('subject', { type: refs.Record, description: 'The record that it is about.' }),
    property: t.expose('property', { type: enums.property, description: 'The property that it speaks of.' }),
    value: t.field({
      type: refs.Value,
      description: 'What it says.',
      select: { columns: VALUE_COLUMNS },
      resolve: (claim) => toApiValue(toValue(claim), properties[claim.property]?.codes),
    }),
    qualifiers: t.field({
      type: [refs.Qualifier],
      description: 'What narrows the value.',
      select: { columns: { qualifiers: true, property: true } },
      resolve: ({ qualifiers, property }) => toQualifiers(qualifiers, properties[property]),
    }),
    time: t.exposeString('time', {
      nullable: true,
      description:
        'When it was so, as coded: `D` on that day, `[..D]` by then, `S/..` since and still at publication, `S/E` from and until. Without it: the day of publication.',
    }),
    period: t.field({
      type: refs.Period,
      description: 'When it was so, in days.',
      select: {
        columns: { time: true, beginLowest: true, beginHighest: true, endLowest: true, endHighest: true },
      },
      resolve: (claim) => claim,
    }),
    after: t.relation('after', {
      args: { first: t.arg.int({ description: 'How many: 100 by default and at most.' }) },
      query: ({ first }) => ({ orderBy: { id: 'asc' }, limit: listLimit(first) }),
      description: 'Claims of the same source after which the text tells this one.',
    }),
    scope: t.field({
      type: refs.Scope,
      nullable: true,
      description: 'Of what an availability or a legal status is said.',
      select: { columns: { scope: true } },
      resolve: ({ scope }) => scope,
    }),
    partial: t.exposeBoolean('partial', { description: 'Whether its scope leaves open of whom it speaks.' }),
    denied: t.exposeBoolean('denied', { description: 'Whether the speaker says that it is not so.' }),
    mode: t.expose('mode', {
      type: enums.codes.mode,
      description: 'How the speaker puts it. Only what is asserted makes facts.',
    }),
    inferred: t.exposeString('inferred', {
      nullable: true,
      description: 'Why the coder reads this in the text, where the text only presupposes it.',
    }),
    deprecated: t.exposeString('deprecated', {
      nullable: true,
      description: 'Why it must not be used any more. It is shown, and makes no facts.',
    }),
    replacedBy: t.idList({
      description: 'Of a deprecated claim: the ids of the claims that stand in its place.',
      select: { columns: { replacedBy: true } },
      resolve: ({ replacedBy }) => replacedBy ?? [],
    }),
    note: t.exposeString('note', { nullable: true, description: 'A remark of the coder’s, in English.' }),
    raw: t.field({
      type: [Cell],
      description:
        'Of an imported claim: what the row says in the columns from which it was made, to the letter.',
      select: { columns: { raw: true } },
      resolve: ({ raw }) => Object.entries(raw ?? {}).map(([column, text]) => ({ column, text })),
    }),
    chain: t.relation('chain', {
      query: { orderBy: { position: 'asc' } },
      description: 'Who passed it on, from the first speaker to the outlet that printed it.',
    }),
    citations: t.relation('citations', {
      query: { orderBy: { ordinal: 'asc' } },
      description: 'The passages that say it.',
    }),
    source: t.relation('source', { description: 'The source that says it.' }),
    disputed: t.exposeBoolean('disputed', { description: 'Whether another claim contradicts it.' }),
    attributedOnly: t.boolean({
      description:
        'Whether it accuses somebody or explains a motive: it is shown with its chain, and is never a fact.',
      select: { columns: { property: true } },
      resolve: ({ property }) => properties[property]?.attributedOnly ?? false,
    }),
    dataset: t.relation('dataset', { description: 'The dataset that has it.' }),
  }))

  builder.queryFields((t) => ({
    claim: t.field({
      type: Claim,
      nullable: true,
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      description: 'A claim by its id; nothing, with an error that says why, where there is none.',
      resolve: async (_root, { id }) => stub(await store.resolveId(id, { types: ['claim'] })),
    }),
    claims: t.drizzleConnection(
      {
        type: Claim,
        ...paged,
        description: 'Claims, in the order of their ids.',
        args: claimArguments(t.arg, enums),
        extensions: storedList(
          'claims',
          (asked: ClaimArguments, page) => claimFilter(store, asked, page),
          (asked: ClaimArguments) => countClaims(store, asked),
        ),
        totalCount: async (_root, asked) => countClaims(store, asked),
        resolve: async (query, _root, asked) =>
          store.db.query.claims.findMany(
            query({ where: await claimFilter(store, asked, nextPage(asked)), orderBy: { id: 'asc' } }),
          ),
      },
      connections.claims,
    ),
  }))
}
