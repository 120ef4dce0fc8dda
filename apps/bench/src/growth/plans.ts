import pg from 'pg'

/** A statement that a question took. */
export interface Asked {
  sql: string
  params: unknown[]
}

interface Plan {
  'Node Type': string
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Plan[]
}

/** What PostgreSQL does for some statements: how many blocks of 8 kB it looks at, and by which kinds of scan. */
export async function blocks(
  url: string,
  statements: readonly Asked[],
): Promise<{ count: number; scans: string }> {
  const client = new pg.Client(url)
  await client.connect()
  const scans = new Set<string>()
  let count = 0
  const visit = (plan: Plan): void => {
    if (plan['Node Type'].includes('Scan') && !plan['Node Type'].includes('Subquery'))
      scans.add(plan['Node Type'])
    plan.Plans?.forEach(visit)
  }
  try {
    for (const { sql, params } of statements) {
      const { rows } = await client.query(`explain (analyze, buffers, format json) ${sql}`, params)
      const plan: Plan = rows[0]['QUERY PLAN'][0].Plan
      count += plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
      visit(plan)
    }
    return { count, scans: [...scans].sort().join(', ') }
  } finally {
    await client.end()
  }
}

/** Marks everything as visible, so that indexes alone can answer; the server does so by itself within minutes. */
export async function vacuum(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('vacuum (analyze)')
  await client.end()
}
