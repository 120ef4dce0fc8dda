import { findProperty, RESERVED_KEYS, type AuthoredRecord, type Bounds } from '@isnad/schema'
import type { Columns } from './columns.ts'
import type { Commons } from './commons.ts'
import type { NameSet } from '@isnad/dataset'
import type { ImportDocument, RowContext } from './importer.ts'
import type { Row } from './row.ts'

/** A cell is kept beside a claim up to this many characters. */
const MAX_RAW = 2000

export interface RowContextOptions {
  columns: Columns
  commons: Commons
  document: ImportDocument
  ids: NameSet
  published: Bounds
  onRecord(record: AuthoredRecord): void
  /** @param properties the name of the property of each claim that the item makes */
  onClaim(claim: object, properties: string[]): void
}

/** The context of the rows of a document, one after the other. */
export function createRowContext({
  columns,
  commons,
  document,
  ids,
  published,
  onRecord,
  onClaim,
}: RowContextOptions): RowContext & { begin(row: Row): void } {
  let row: Row
  return {
    get row() {
      return row
    },
    commons,
    document,
    era: columns.era?.name,
    published,
    begin(next) {
      row = next
    },
    get: (field) => columns.get(field),
    claim({ id, from, about, ...rest }) {
      const raw = columns.take(from)
      for (const [column, cell] of Object.entries(raw))
        if (cell.length > MAX_RAW) raw[column] = `${cell.slice(0, MAX_RAW).toWellFormed()}…`
      const { start, end, sha256 } = row
      const whole = Object.keys(raw).length > 0
      onClaim(
        { id, cite: { start, end, sha256 }, about, ...rest, ...(whole && { raw }) },
        Object.entries(rest).flatMap(([key, value]) =>
          RESERVED_KEYS.includes(key) || !findProperty(key) || value === undefined
            ? []
            : Array<string>(Array.isArray(value) ? value.length : 1).fill(key),
        ),
      )
    },
    record(record) {
      if (ids.add(`record ${record.id}`)) onRecord(record)
      return record.id
    },
    unique(name) {
      for (const candidate of [name, `${name}-${row.sha256.slice(0, 8)}`])
        if (ids.add(`row ${candidate}`)) return candidate
      const last = `${name}-${row.sha256.slice(0, 8)}-${row.number}`
      ids.add(`row ${last}`)
      return last
    },
    carried: (...fields) => void columns.take(fields),
    lose: (field, reason, value, why) => columns.lose(field, reason, value, why),
  }
}
