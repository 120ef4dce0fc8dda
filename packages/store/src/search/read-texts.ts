import type { Db } from '../dialect.ts'
import { toValue } from '../value-columns.ts'
import { ofClaim, ofLabels, ofRecord, ofSource, type Searchable } from './searchable.ts'

/** The texts of some records, sources and claims, by id, each in the order of its labels and languages. */
export async function readTexts(db: Db, ids: readonly string[]): Promise<Map<string, Searchable[]>> {
  const where = { id: { in: [...ids] } }
  const [records, sources, claims] = await Promise.all([
    db.query.records.findMany({
      where,
      columns: { id: true, kind: true, publicRole: true },
      with: { labels: { orderBy: { ordinal: 'asc' } } },
    }),
    db.query.sources.findMany({ where, columns: { id: true, title: true } }),
    db.query.claims.findMany({ where }),
  ])
  return new Map<string, Searchable[]>([
    ...records.map((record): [string, Searchable[]] => {
      const names = ofLabels(record.labels, () => record.kind)
      return [record.id, [...names, ...ofRecord(record)]]
    }),
    ...sources.map((source): [string, Searchable[]] => [source.id, ofSource(source)]),
    ...claims.map((row): [string, Searchable[]] => {
      const { id, property, qualifiers } = row
      return [id, ofClaim({ id, property, value: toValue(row), ...(qualifiers && { qualifiers }) })]
    }),
  ])
}
