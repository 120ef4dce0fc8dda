import type { Claim, Withdrawal } from '@isnad/schema'
import type { DatasetRow, FactRow } from '@isnad/schema/tables'
import type { Dialect } from '../dialect.ts'
import { readClaims } from '../read-claims.ts'
import { comparableClaim, comparableRecord, comparableSource } from './comparable.ts'
import type { ComparableRecord, ComparableSource } from './comparable.ts'

/** What a dataset has before a load replaces it. */
export interface Replaced {
  dataset: DatasetRow
  records: ComparableRecord[]
  sources: ComparableSource[]
  claims: Claim[]
  withdrawals: Withdrawal[]
}

/** Reads what some datasets have, in the order of their ids. */
export async function readReplaced(
  { primary: db }: Dialect,
  datasets: readonly string[],
): Promise<Replaced[]> {
  const read = async (dataset: DatasetRow): Promise<Replaced> => {
    const where = { datasetId: dataset.id }
    const records = await db.query.records.findMany({
      where,
      with: {
        parts: { columns: { wholeId: true } },
        identifiers: { columns: { system: true, value: true } },
        labels: { where: { claimId: { isNull: true } }, orderBy: { ordinal: 'asc' } },
      },
    })
    const sources = await db.query.sources.findMany({ where, with: { renditions: true } })
    const withdrawals = await db.query.withdrawals.findMany({ where })
    return {
      dataset,
      records: records.map(({ parts, identifiers, publicRole, note, ...record }) =>
        comparableRecord({
          ...record,
          dataset: dataset.id,
          partOf: parts.map(({ wholeId }) => wholeId),
          identifiers: Object.fromEntries(
            [...Map.groupBy(identifiers, ({ system }) => system)].map(([system, rows]) => [
              system,
              rows.map(({ value }) => value),
            ]),
          ),
          ...(publicRole && { publicRole }),
          ...(note && { note }),
        }),
      ),
      sources: sources.map(({ publisherId, published, url, quotedInId, note, renditions, ...source }) =>
        comparableSource({
          ...source,
          dataset: dataset.id,
          renditions: renditions.map(({ name, sha256, length }) => ({ id: name, sha256, length })),
          ...(publisherId !== null && { publisher: publisherId }),
          ...(published !== null && { published }),
          ...(url !== null && { url }),
          ...(quotedInId !== null && { quotedIn: quotedInId }),
          ...(note && { note }),
        }),
      ),
      claims: (await readClaims(db, where)).map(comparableClaim),
      withdrawals: withdrawals.map(({ id, date, reason }) => ({ id, date, reason })),
    }
  }
  if (datasets.length === 0) return []
  const rows = await db.query.datasets.findMany({
    where: { id: { in: [...datasets] } },
    orderBy: { id: 'asc' },
  })
  const replaced = []
  for (const row of rows) replaced.push(await read(row))
  return replaced
}

/** The facts that there are before a load. */
export function readFacts({ primary: db, tables }: Dialect): PromiseLike<FactRow[]> {
  return db.select().from(tables.facts)
}
