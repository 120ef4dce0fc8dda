import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import pg from 'pg'

/** A statement that a question took. */
export interface Asked {
  sql: string
  params: unknown[]
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Plan[]
}

/** What PostgreSQL does for some statements: how many blocks of 8 kB it looks at, and by which kinds of scan. */
export async function blocks(
  url: string,
  statements: readonly Asked[],
): Promise<{ count: number; scans: string }> {
  const kinds = new Set<string>()
  let count = 0
  for (const statement of statements) {
    const plan = await explain(url, statement)
    count += blocksOf(plan)
    for (const scan of scansOf(plan)) kinds.add(scan['Node Type'])
  }
  return { count, scans: [...kinds].sort().join(', ') }
}

/** Every scan of a statement, partitions together: its kind, its index or table, how often it ran, rows and blocks. */
export async function scans(url: string, statement: Asked): Promise<string[]> {
  const plan = await explain(url, statement)
  const grouped = Map.groupBy(
    scansOf(plan).filter((scan) => scan['Actual Loops'] > 0),
    (scan) => `${scan['Node Type']} ${whole(scan['Index Name'] ?? scan['Relation Name'] ?? '')}`,
  )
  return [...grouped].map(([name, all]) => {
    const loops = all.reduce((most, scan) => Math.max(most, scan['Actual Loops']), 0)
    const rows = all.reduce((sum, scan) => sum + scan['Actual Rows'] * scan['Actual Loops'], 0)
    const looked = all.reduce((sum, scan) => sum + blocksOf(scan), 0)
    return `${name}: ${loops} times, ${Math.round(rows)} rows, ${looked} blocks`
  })
}

/** What SQLite says of how it answers a statement: every search and scan. */
export function searches(path: string, { sql, params }: Asked): string[] {
  const client = new DatabaseSync(path, { readOnly: true })
  try {
    // drizzle has mapped the parameters to what the driver takes.
    const rows = client.prepare(`explain query plan ${sql}`).all(...(params as SQLInputValue[]))
    const details = rows.map(({ detail }) => String(detail))
    return [...new Set(details.filter((detail) => /^(?:SEARCH|SCAN|USE TEMP)/.test(detail)))]
  } finally {
    client.close()
  }
}

async function explain(url: string, { sql, params }: Asked): Promise<Plan> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query(`explain (analyze, buffers, format json) ${sql}`, params)
    return rows[0]['QUERY PLAN'][0].Plan as Plan
  } finally {
    await client.end()
  }
}

function scansOf(plan: Plan): Plan[] {
  const below = plan.Plans?.flatMap(scansOf) ?? []
  const isScan = plan['Node Type'].includes('Scan') && !plan['Node Type'].includes('Subquery')
  return isScan ? [plan, ...below] : below
}

function blocksOf(plan: Plan): number {
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
}

/** `claims_3_subject_id_property_id_idx` is a part of `claims`. */
function whole(name: string): string {
  return name.replace(/^claims_\d(_|$)/, 'claims$1')
}
