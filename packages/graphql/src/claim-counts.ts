import { asc, count as countOf, desc, eq, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { claimArguments } from './claim-arguments.ts'
import { claimFilter, type ClaimArguments } from './claim-filter.ts'
import { condition } from './count.ts'
import { loadRecord } from './record-loader.ts'
import { listLimit } from './page.ts'
import type { Refs } from './refs.ts'
import { stub } from './stub.ts'
import type { Enums } from './vocabulary-enums.ts'

const GROUPS = {
  PROPERTY: 'By the property that they speak of.',
  PUBLISHER: 'By the outlet of their source; claims of sources that name none are not counted.',
  SERVICE: 'By the service that they are about; claims about others are not counted.',
  PLACE: 'By the place of their scope; claims without one are not counted.',
  NETWORK:
    'By each network of their scope, `all` and `some` as they stand; a claim on several is counted for each.',
  YEAR: 'By the year by which it was surely so; claims of no known day are not counted.',
} as const
type Group = keyof typeof GROUPS

interface ClaimCount {
  key: string
  count: number
  by: Group
}

/** Adds the counts of claims by group. */
export function addClaimCounts(builder: Builder, store: Store, { Record }: Refs, enums: Enums): void {
  const By = builder.enumType('ClaimGroup', {
    description: 'By what claims are counted.',
    values: Object.fromEntries(
      Object.entries(GROUPS).map(([group, description]) => [group, { value: group as Group, description }]),
    ),
  })
  const Count = builder.objectRef<ClaimCount>('ClaimCount').implement({
    description: 'How many claims there are of one group.',
    fields: (t) => ({
      key: t.exposeString('key', {
        description: 'What they have in common: a property, an id, a network, a year.',
      }),
      record: t.field({
        type: Record,
        nullable: true,
        description: 'The outlet, the service or the place.',
        resolve: async ({ by, key }, _arguments, context) =>
          by === 'PUBLISHER' || by === 'SERVICE' || by === 'PLACE'
            ? stub(await loadRecord(context, key))
            : null,
      }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  })
  builder.queryField('claimCounts', (t) =>
    t.field({
      type: [Count],
      description: 'How many claims there are by group, the largest group first, then by the key.',
      args: {
        by: t.arg({ type: By, required: true, description: 'By what they are counted.' }),
        first: t.arg.int({ description: 'How many groups: 100 by default and at most.' }),
        ...claimArguments(t.arg, enums),
      },
      resolve: async (_root, { by, first, ...asked }) => countClaims(store, by, listLimit(first), asked),
    }),
  )
}

async function countClaims(
  store: Store,
  by: Group,
  limit: number,
  asked: ClaimArguments,
): Promise<ClaimCount[]> {
  const { db, tables } = store
  const { sources, records } = tables
  const claims = await chosenClaims(store, asked)
  const key = KEYS[by](store, claims)
  const counted = db.select({ key: key.as('key'), count: countOf() }).from(claims)
  const joined = {
    PROPERTY: () => counted,
    PUBLISHER: () =>
      counted.innerJoin(sources, eq(sources.id, claims.sourceId)).where(isNotNull(sources.publisherId)),
    SERVICE: () =>
      counted.innerJoin(records, eq(records.id, claims.subjectId)).where(eq(records.kind, 'service')),
    PLACE: () => counted.where(isNotNull(claims.placeId)),
    NETWORK: () => counted.innerJoin(networksOf(store, claims), sql`true`).where(isNotNull(claims.scope)),
    YEAR: () => counted.where(isNotNull(claims.beginHighest)),
  }[by]()
  const rows = await joined.groupBy(key).orderBy(desc(countOf()), asc(key)).limit(limit)
  return rows.map((row) => ({ ...row, by }))
}

type ChosenClaims = Awaited<ReturnType<typeof chosenClaims>>

/** Filters name columns without their table, so that they stand in a query of their own. */
async function chosenClaims(store: Store, asked: ClaimArguments) {
  const { claims } = store.tables
  const { property, sourceId, subjectId, placeId, scope, beginHighest } = claims
  return store.db
    .select({ property, sourceId, subjectId, placeId, scope, beginHighest })
    .from(claims)
    .where(condition(store, 'claims', await claimFilter(store, asked)))
    .as('chosen')
}

const KEYS: { readonly [group in Group]: (store: Store, claims: ChosenClaims) => SQL<string> } = {
  PROPERTY: (_store, { property }) => sql<string>`${property}`,
  PUBLISHER: ({ tables }) => sql<string>`${tables.sources.publisherId}`,
  SERVICE: (_store, { subjectId }) => sql<string>`${subjectId}`,
  PLACE: (_store, { placeId }) => sql<string>`${placeId}`,
  NETWORK: ({ dialect }) =>
    dialect === 'sqlite' ? sql<string>`networks.value` : sql<string>`networks.value collate "C"`,
  YEAR: ({ dialect }, { beginHighest }) =>
    dialect === 'sqlite'
      ? sql<string>`strftime('%Y', ${beginHighest} * 86400, 'unixepoch')`
      : sql<string>`to_char(date '1970-01-01' + ${beginHighest}, 'YYYY') collate "C"`,
}

/** The networks of a scope as rows. They are a list, or one of the words `all` and `some`. */
function networksOf({ dialect }: Store, { scope }: ChosenClaims): SQL {
  if (dialect === 'sqlite') return sql`json_each(${scope}, '$.networks') as networks`
  const list = sql`${scope} -> 'networks'`
  return sql`lateral json_array_elements_text(case json_typeof(${list}) when 'array' then ${list} else json_build_array(${list}) end) as networks(value)`
}
