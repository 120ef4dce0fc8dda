import { asc, count as countOf, desc, eq, isNotNull, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { toDay } from '@isnad/schema'
import { CLAIM_GROUPS, type ClaimGroup } from '@isnad/schema/tables'
import type { Store } from './store.ts'

/** The days that both engines tell the year of. */
const [FIRST_DAY, LAST_DAY] = ['0001-01-01', '9999-12-31'].map((day) => sql.raw(String(toDay(day))))

/** What is asked of a database for its claims to be counted. */
export type Counted = Pick<Store, 'db' | 'dialect' | 'tables'>

/** Who stands in the table of counts for all claims, whoever passed them on. */
export const WHOEVER = ''

/**
 * By what a load counts the claims of each agent. These have few keys, however much is said; agents together with outlets,
 * services or places may be nearly as many as the claims.
 */
export const GROUPS_OF_AGENTS: readonly ClaimGroup[] = ['PROPERTY', 'NETWORK', 'YEAR']

/**
 * How many claims there are by group, the largest group first, then by the key: of all, or of those that a condition on the
 * table of claims lets through.
 */
export function claimsByGroup(counted: Counted, by: ClaimGroup, where?: SQL) {
  const { counts, key } = ofWhoever(counted, by, where)
  return counts.orderBy(desc(countOf()), asc(key))
}

/**
 * The statements that fill the table of counts, which must be empty: with all claims by each group, and with those of each
 * agent by {@link GROUPS_OF_AGENTS}. They have no parameters.
 */
export function claimCountStatements(counted: Counted) {
  const all = CLAIM_GROUPS.map((by) => ofWhoever(counted, by).counts)
  const ofAgents = GROUPS_OF_AGENTS.map((by) => ofEachAgent(counted, by))
  return [...all, ...ofAgents].map((counts) =>
    counted.db.insert(counted.tables.claimCounts).select(counts.getSQL()),
  )
}

function ofWhoever(counted: Counted, by: ClaimGroup, where?: SQL) {
  const { db, tables } = counted
  // Conditions name columns without their table, so that they stand in a query of their own.
  const chosen = db.select(columnsOf(counted)).from(tables.claims).where(where).as('chosen')
  const { key, within, rows } = groupOf(counted, by, chosen)
  const selected = db.select(countRow(literal(WHOEVER), by, key)).from(chosen)
  const counts = (rows ? selected.innerJoin(rows, sql`true`) : selected).where(within).groupBy(key)
  return { counts, key }
}

/** An agent may stand in a chain more than once: the claim counts once. */
function ofEachAgent(counted: Counted, by: ClaimGroup) {
  const { db, tables } = counted
  const { claims, chainLinks } = tables
  const { agentId, claimId } = chainLinks
  const said = db.selectDistinct({ agentId, claimId }).from(chainLinks).where(isNotNull(agentId)).as('said')
  const chosen = db
    .select({ ...columnsOf(counted), agentId: said.agentId })
    .from(claims)
    .innerJoin(said, eq(said.claimId, claims.id))
    .as('chosen')
  const agent = sql<string>`${chosen.agentId}`
  const { key, within, rows } = groupOf(counted, by, chosen)
  const selected = db.select(countRow(agent, by, key)).from(chosen)
  return (rows ? selected.innerJoin(rows, sql`true`) : selected).where(within).groupBy(agent, key)
}

/** What decides into which groups a claim falls. */
function columnsOf({ tables: { claims } }: Counted) {
  const { property, publisherId, subjectId, placeId, scope, beginHighest } = claims
  return { property, publisherId, subjectId, placeId, scope, beginHighest }
}

type ClaimColumns = { readonly [Name in keyof ReturnType<typeof columnsOf>]: SQLWrapper }

/** A row of the table of counts, its columns in their order. */
function countRow(agentId: SQL<string>, by: ClaimGroup, key: SQL<string>) {
  // Engines take a bare text for one of no known type.
  return {
    agentId: agentId.as('agent_id'),
    by: sql<ClaimGroup>`${literal(by)}`.as('by'),
    key: key.as('key'),
    count: countOf().as('count'),
  }
}

function literal(text: ClaimGroup | typeof WHOEVER): SQL<string> {
  return sql<string>`${sql.raw(`'${text}'`)}`
}

/** How claims fall into groups: the key of a claim's, which claims have one, and what gives a claim a row for each of several. */
interface Group {
  key: SQL<string>
  within?: SQL
  rows?: SQL
}

function groupOf(counted: Counted, by: ClaimGroup, claims: ClaimColumns): Group {
  const { dialect, tables } = counted
  const { property, publisherId, subjectId, placeId, scope, beginHighest } = claims
  const ofColumn = (column: SQLWrapper): Group => ({
    key: sql<string>`${column}`,
    within: sql`${column} is not null`,
  })
  const { records } = tables
  const groups: { readonly [group in ClaimGroup]: () => Group } = {
    PROPERTY: () => ({ key: sql<string>`${property}` }),
    PUBLISHER: () => ofColumn(publisherId),
    SERVICE: () => ({
      key: sql<string>`${subjectId}`,
      within: sql`${subjectId} in (select ${records.id} from ${records} where ${records.kind} = 'service')`,
    }),
    PLACE: () => ofColumn(placeId),
    NETWORK: () => ({
      key: dialect === 'sqlite' ? sql<string>`networks.value` : sql<string>`networks.value collate "C"`,
      within: sql`${scope} is not null`,
      rows: networksOf(dialect, scope),
    }),
    YEAR: () => ({
      key:
        dialect === 'sqlite'
          ? sql<string>`strftime('%Y', ${beginHighest} * 86400, 'unixepoch')`
          : sql<string>`to_char(date '1970-01-01' + ${beginHighest}, 'YYYY') collate "C"`,
      within: sql`${beginHighest} between ${FIRST_DAY} and ${LAST_DAY}`,
    }),
  }
  return groups[by]()
}

/** The networks of a scope as rows. They are a list, or one of the words `all` and `some`. */
function networksOf(dialect: Counted['dialect'], scope: SQLWrapper): SQL {
  if (dialect === 'sqlite') return sql`json_each(${scope}, '$.networks') as networks`
  const list = sql`${scope} -> 'networks'`
  return sql`lateral json_array_elements_text(case json_typeof(${list}) when 'array' then ${list} else json_build_array(${list}) end) as networks(value)`
}
