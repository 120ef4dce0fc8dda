import type { Store } from '@isnad/store'
import type { ChangeRow } from '@isnad/schema/tables'
import type { Builder } from './builder.ts'
import { addTotalCount, paged } from './connections.ts'
import { count } from './count.ts'
import { DATASET, findId, RECORD } from './find-id.ts'
import { defined, given } from './given.ts'
import { inLanguage, LANGUAGE_ARGUMENT } from './languages.ts'
import { loadRecord } from './record-loader.ts'
import type { Refs } from './refs.ts'
import { stub, nodeStub } from './stub.ts'
import { loadThing } from './thing-loader.ts'
import type { Enums } from './vocabulary-enums.ts'

const PARTS = {
  DATASET: 'What the dataset says of itself. It comes first among the changes of a release.',
  RECORD: 'A record.',
  SOURCE: 'A source.',
  CLAIM: 'A claim.',
  FACT: 'The facts of one property of one record.',
  AVAILABILITY: 'What the claims say of a service in a place, on some day.',
} as const

const ACTIONS = {
  ADDED:
    'It was not there before. Of the first release of a dataset, all is new, and only the dataset is told of.',
  CORRECTED: 'Of a claim: it must not be used any more; others may stand in its place.',
  CHANGED: 'It is other than it was, in `fields`.',
  WITHDRAWN:
    'It was taken back, or with it what it belonged to. Nothing of it can be read any more, here neither.',
  REMOVED: 'It is not there any more, and nobody says why. Of facts: no claim supports one any more.',
} as const

/** Adds `Change` and the query that returns changes. */
export function addChange(builder: Builder, store: Store, refs: Refs, enums: Enums): void {
  const { Change, Record, Withdrawal, Node, Load, Release } = refs
  const Part = builder.enumType('ChangeOf', { description: 'Of what a change is.', values: lowered(PARTS) })
  const Action = builder.enumType('ChangeAction', {
    description: 'What became of it.',
    values: lowered(ACTIONS),
  })
  builder.drizzleObjectFields(Change, (t) => ({
    number: t.exposeInt('sequence', {
      description: 'Its number among the changes of this database, from 1. They are in this order.',
    }),
    of: t.expose('part', { type: Part, description: 'Of what it is.' }),
    action: t.expose('action', { type: Action, description: 'What became of it.' }),
    thingId: t.exposeID('thingId', {
      description:
        'Id of the dataset, the record, the source or the claim; of facts and availability that of the record.',
    }),
    thing: t.field({
      type: Node,
      nullable: true,
      description:
        'That thing as it is now, or what stands in its place if it was taken back; none if it is there no more.',
      select: { columns: { part: true, thingId: true, withdrawalId: true } },
      resolve: async ({ part, thingId, withdrawalId }, _arguments, context) => {
        const found = await loadThing(context, typeOf(part), thingId)
        if (found) return nodeStub(found)
        return withdrawalId === null ? null : nodeStub({ id: withdrawalId, type: 'withdrawal' })
      },
    }),
    about: t.relation('about', {
      type: Record,
      nullable: true,
      description: 'The record that the claim, the facts or the availability are about.',
    }),
    property: t.expose('property', {
      type: enums.property,
      nullable: true,
      description: 'The property that the claim or the facts are about.',
    }),
    place: t.field({
      type: Record,
      nullable: true,
      description: 'The place of an availability.',
      select: { columns: { placeId: true } },
      resolve: async ({ placeId }, _arguments, context) =>
        placeId === null ? null : stub(await loadRecord(context, placeId)),
    }),
    fields: t.exposeStringList('fields', {
      description:
        'What is other than it was: names of fields of the package’s format, of the fact, or of the answer. `claims` alone: claims changed, and there are too many to compare the answers.',
    }),
    withdrawal: t.relation('withdrawal', {
      type: Withdrawal,
      nullable: true,
      description: 'What took it back: its own withdrawal, or that of what it belonged to.',
    }),
    reason: t.string({
      nullable: true,
      args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
      description: 'Why it was taken back or, of a claim that is still there, why it was corrected.',
      select: {
        columns: { part: true, action: true, thingId: true },
        with: { withdrawal: { columns: { reason: true } } },
      },
      resolve: async ({ part, action, thingId, withdrawal }, { language }, context) => {
        if (withdrawal) return inLanguage(withdrawal.reason, language)
        if (action !== 'corrected') return null
        return (await loadThing(context, typeOf(part), thingId))?.deprecated ?? null
      },
    }),
    release: t.field({
      type: Release,
      description: 'The release that brought it.',
      select: { with: { loaded: { columns: { releaseId: true } } } },
      resolve: ({ loaded }) => stub({ id: loaded.releaseId }),
    }),
    load: t.relation('loaded', { type: Load, description: 'The load that brought it.' }),
  }))

  const connection = builder.connectionObject(
    { type: Change, name: 'ChangeConnection' },
    { name: 'ChangeEdge' },
  )
  addTotalCount(builder, connection)
  builder.queryField('changes', (t) =>
    t.drizzleConnection(
      {
        type: Change,
        ...paged,
        description:
          'What releases changed, in the order in which it changed. New changes come at the end: keep the `endCursor`, and give it as `after` to go on from there at any later time.',
        args: {
          since: t.arg.id({
            description:
              'Only what changed after the last load of this release: its hash, its `name` or `dataset@version`. All by default.',
          }),
          dataset: t.arg.id({ description: 'Only changes of releases of this dataset.' }),
          about: t.arg.id({
            description: 'Only changes of this record, of claims about it and of what follows.',
          }),
          of: t.arg({ type: Part, description: 'Only changes of this.' }),
          action: t.arg({ type: Action, description: 'Only those of this kind.' }),
        },
        totalCount: async (_root, asked) => count(store, 'changes', await changeFilter(store, asked)),
        resolve: async (query, _root, asked) =>
          store.db.query.changes.findMany(
            query({ where: await changeFilter(store, asked), orderBy: { sequence: 'asc' } }),
          ),
      },
      connection,
    ),
  )
}

interface ChangeArguments {
  since?: string | null | undefined
  dataset?: string | null | undefined
  about?: string | null | undefined
  of?: ChangeRow['part'] | null | undefined
  action?: ChangeRow['action'] | null | undefined
}

async function changeFilter(store: Store, asked: ChangeArguments) {
  const { since, dataset, about, of, action } = given(asked)
  const record = await findId(store, about, RECORD)
  return defined({
    load: since === undefined ? undefined : { gt: (await store.findRelease(since)).lastLoad },
    datasetId: await findId(store, dataset, DATASET),
    part: of,
    action,
    OR: record === undefined ? undefined : [{ thingId: record }, { aboutId: record }],
  })
}

/** The type of the thing that a change names. */
function typeOf(part: ChangeRow['part']) {
  return part === 'fact' || part === 'availability' ? 'record' : part
}

/** Codes with the values that the tables keep, which are the same in lower case. */
function lowered<TCodes extends { readonly [code: string]: string }>(codes: TCodes) {
  // Each entry has the name and the value that the type says.
  return Object.fromEntries(
    Object.entries(codes).map(([code, description]) => [code, { value: code.toLowerCase(), description }]),
  ) as { [Code in keyof TCodes & string]: { value: Lowercase<Code>; description: string } }
}
