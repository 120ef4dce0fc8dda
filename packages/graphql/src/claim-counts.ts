import { and, asc, count as countOf, desc, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
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
  const { claims, sources, records } = tables
  const chosen = condition(store, 'claims', await claimFilter(store, asked))
  // Filters name columns without their table, so that they stand in a query of their own.
  const among = chosen && inArray(claims.id, db.select({ id: claims.id }).from(claims).where(chosen))
  const key = KEYS[by](store)
  const counted = db.select({ key: key.as('key'), count: countOf() }).from(claims)
  const joined = {
    PROPERTY: () => counted.where(among),
    PUBLISHER: () =>
      counted
        .innerJoin(sources, eq(sources.id, claims.sourceId))
        .where(and(isNotNull(sources.publisherId), among)),
    SERVICE: () =>
      counted
        .innerJoin(records, eq(records.id, claims.subjectId))
        .where(and(eq(records.kind, 'service'), among)),
    PLACE: () => counted.where(and(isNotNull(claims.placeId), among)),
    NETWORK: () => counted.innerJoin(networksOf(store), sql`true`).where(and(isNotNull(claims.scope), among)),
    YEAR: () => counted.where(and(isNotNull(claims.beginHighest), among)),
  }[by]()
  const rows = await joined.groupBy(key).orderBy(desc(countOf()), asc(key)).limit(limit)
  return rows.map((row) => ({ ...row, by }))
}

const KEYS: { readonly [group in Group]: (store: Store) => SQL<string> } = {
  PROPERTY: ({ tables }) => sql<string>`${tables.claims.property}`,
  PUBLISHER: ({ tables }) => sql<string>`${tables.sources.publisherId}`,
  SERVICE: ({ tables }) => sql<string>`${tables.claims.subjectId}`,
  PLACE: ({ tables }) => sql<string>`${tables.claims.placeId}`,
  NETWORK: ({ dialect }) =>
    dialect === 'sqlite' ? sql<string>`networks.value` : sql<string>`networks.value collate "C"`,
  YEAR: ({ dialect, tables: { claims } }) =>
    dialect === 'sqlite'
      ? sql<string>`strftime('%Y', ${claims.beginHighest} * 86400, 'unixepoch')`
      : sql<string>`to_char(date '1970-01-01' + ${claims.beginHighest}, 'YYYY') collate "C"`,
}

/** The networks of a scope as rows. They are a list, or one of the words `all` and `some`. */
function networksOf({ dialect, tables: { claims } }: Store): SQL {
  if (dialect === 'sqlite') return sql`json_each(${claims.scope}, '$.networks') as networks`
  const list = sql`${claims.scope} -> 'networks'`
  return sql`lateral json_array_elements_text(case json_typeof(${list}) when 'array' then ${list} else json_build_array(${list}) end) as networks(value)`
}
