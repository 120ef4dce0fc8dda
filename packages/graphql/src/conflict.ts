import { inArray, or, type AnyColumn } from 'drizzle-orm'
import type { ConflictKind } from '@isnad/evidence'
import { toDay } from '@isnad/schema'
import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { paged, type Connections } from './connections.ts'
import { count } from './count.ts'
import { passedOnBy, surelyPublishedBy } from './claim-filter.ts'
import { DAYS_ARGUMENT, spokenOf } from './days.ts'
import { DATASET, findId, PLACE, RECORD } from './find-id.ts'
import { defined, given } from './given.ts'
import { EXACT_PLACE, inPlace } from './place-filter.ts'
import type { Refs } from './refs.ts'
import type { Enums } from './vocabulary-enums.ts'

const KINDS: { readonly [kind in ConflictKind]: string } = {
  DENIAL: 'One says that what the other says is not so.',
  STATE: 'The state of something within a scope, such as an availability.',
  DATE: 'A date.',
  QUANTITY: 'A quantity.',
  RECORD: 'A record.',
  CODE: 'A code of a vocabulary.',
  TEXT: 'A text.',
  BOOLEAN: 'Yes or no.',
}

/** Adds `Conflict` and the query that returns conflicts. */
export function addConflict(
  builder: Builder,
  store: Store,
  refs: Refs,
  enums: Enums,
  connections: Connections,
): void {
  const { Conflict } = refs
  const Kind = builder.enumType('ConflictKind', {
    description: 'In what two claims differ.',
    values: Object.fromEntries(
      Object.entries(KINDS).map(([kind, description]) => [kind, { value: kind, description }]),
    ),
  })
  builder.drizzleObjectFields(Conflict, (t) => ({
    subject: t.relation('subject', {
      type: refs.Record,
      description:
        'The record that the left claim is about, and the right one too, unless `sameAs` claims join the records of the two: see `left.subject` and `right.subject`.',
    }),
    property: t.expose('property', { type: enums.property, description: 'The property that both speak of.' }),
    left: t.relation('left', { description: 'The claim that comes first by its id.' }),
    right: t.relation('right', { description: 'The other claim.' }),
    kind: t.expose('kind', { type: Kind, description: 'In what they differ.' }),
    leftChains: t.exposeInt('leftChains', {
      description:
        'How many independent witnesses say what the left claim says, of the same days and scope; no more than 200 claims are looked at.',
    }),
    rightChains: t.exposeInt('rightChains', { description: 'The same of the right claim.' }),
    resolved: t.exposeBoolean('resolved', {
      description:
        'Whether a correction has settled it: one of the two is `deprecated`, and says why. It is history then, and makes nothing disputed.',
    }),
  }))

  builder.queryField('conflicts', (t) =>
    t.drizzleConnection(
      {
        type: Conflict,
        ...paged,
        description:
          'Pairs of claims that cannot both be true: those first that are hardest to dismiss, by the independent witnesses on the weaker side, then by those on the stronger; then by the claims’ ids.',
        args: {
          about: t.arg.id({ description: 'Only those about this record.' }),
          property: t.arg({ type: enums.property, description: 'Only those that speak of this property.' }),
          kind: t.arg({ type: Kind, description: 'Only those that differ in this.' }),
          resolved: t.arg.boolean({
            defaultValue: false,
            description: 'Those that a correction has settled, in place of those that are open.',
          }),
          place: t.arg.id({
            description:
              'Only those of which one side has this place, or one that lies within it, as its scope.',
          }),
          exactPlace: t.arg.boolean({ defaultValue: false, description: EXACT_PLACE }),
          during: t.arg.string({
            description: `Only those of which both sides may speak of these days: ${DAYS_ARGUMENT}`,
          }),
          saidBy: t.arg.id({ description: 'Only those of which one side passed through this agent.' }),
          publisher: t.arg.id({
            description: 'Only those of which one side stands in a source of this outlet.',
          }),
          dataset: t.arg.id({ description: 'Only those of which one side is of this dataset.' }),
          knownBy: t.arg({
            type: 'Date',
            description:
              'Only those of which both sides were surely published by this day. Witnesses, and the order by them, are counted over all that is known now.',
          }),
        },
        totalCount: async (_root, asked) => count(store, 'conflicts', await conflictFilter(store, asked)),
        resolve: async (query, _root, asked) =>
          store.db.query.conflicts.findMany(
            query({ where: await conflictFilter(store, asked), orderBy: { weight: 'desc', id: 'asc' } }),
          ),
      },
      connections.conflicts,
    ),
  )
}

interface ConflictArguments {
  about?: string | null | undefined
  property?: string | null | undefined
  kind?: string | null | undefined
  resolved?: boolean | null | undefined
  place?: string | null | undefined
  exactPlace?: boolean | null | undefined
  during?: string | null | undefined
  saidBy?: string | null | undefined
  publisher?: string | null | undefined
  dataset?: string | null | undefined
  knownBy?: string | null | undefined
}

async function conflictFilter(store: Store, asked: ConflictArguments) {
  const {
    about,
    property,
    kind,
    resolved = false,
    place,
    exactPlace,
    during,
    saidBy,
    publisher,
    dataset,
    knownBy,
  } = given(asked)
  const subjectId = await findId(store, about, RECORD)
  const placeId = await findId(store, place, PLACE)
  const publisherId = await findId(store, publisher, RECORD)
  const datasetId = await findId(store, dataset, DATASET)
  const agentId = await findId(store, saidBy, RECORD)
  const either = [
    ...(placeId === undefined ? [] : [inPlace(store, placeId, exactPlace)]),
    ...(publisherId === undefined ? [] : [{ publisherId }]),
    ...(datasetId === undefined ? [] : [{ datasetId }]),
  ]
  const both = [
    ...(during === undefined ? [] : spokenOf(during)),
    ...(knownBy === undefined ? [] : [{ source: surelyPublishedBy(toDay(knownBy)) }]),
  ]
  const all = [
    // Two claims on records that `sameAs` joins conflict under the left one's subject, and the right one's asks for it too.
    ...(subjectId === undefined ? [] : [{ OR: [{ subjectId }, { right: { subjectId } }] }]),
    ...either.map((claim) => ({ OR: [{ left: claim }, { right: claim }] })),
    ...(both.length === 0 ? [] : [{ left: { AND: both }, right: { AND: both } }]),
  ]
  return {
    resolved,
    ...defined({ property, kind }),
    ...(all.length > 0 && { AND: all }),
    ...(agentId !== undefined && {
      RAW: (conflicts: { leftId: AnyColumn; rightId: AnyColumn }) => {
        const claims = passedOnBy(store, agentId)
        return or(inArray(conflicts.leftId, claims), inArray(conflicts.rightId, claims))!
      },
    }),
  }
}
