import { visible } from './visible.ts'

/** Why something of a file could not be carried, or not whole. */
export const lossReasons = {
  NO_PROPERTY: 'we have no property for what the column says',
  UNKNOWN_COLUMN: 'the importer does not know the column',
  NOT_SAID: 'the row says that it is not known',
  UNKNOWN_VALUE: 'the value is none that the importer knows',
  FORMULA: 'it is a formula of a spreadsheet, and not what that gives',
  NOT_A_NAME: 'it is not plainly the name of one thing',
  BAD_DATE: 'it is not a date that can be read for sure',
  AMBIGUOUS_DATE: 'day and month can be either way round; carried as a set of both days',
  COARSER: 'carried with less than the row says',
  UNKNOWN_PLACE: 'the place is not known to us by this name',
  CONTRADICTION: 'it contradicts another column of the row',
  AMBIGUOUS: 'the row does not say of which of several things it speaks',
  SAYS_NOTHING_MORE: 'it says nothing that another column does not say',
  TOO_LONG: 'it is longer than a dataset takes; the beginning was carried',
  NOT_CARRIED: 'nothing was made of it in this row',
  UNREADABLE: 'it cannot be read',
  NO_CLAIM: 'no claim was made of the row',
} as const

export type LossReason = keyof typeof lossReasons

/** One distinct value that was lost. */
export interface LostValue {
  /** What stands there, shortened. */
  value: string
  count: number
  /** The first rows, from 1. */
  rows: number[]
}

/** What was lost of one column for one reason. */
export interface Loss {
  /** The column as printed; empty for a row as a whole. */
  column: string
  reason: LossReason
  /** In words, more closely than the reason. */
  why?: string
  count: number
  /** The first rows, from 1; of what cannot be read, the lines. */
  rows: number[]
  /** Distinct values, the most frequent first, as many as are kept. */
  values: LostValue[]
  /** How many times it was a value that is not among them. */
  otherValues: number
}

const MAX_VALUES = 50
const MAX_ROWS = 10
const MAX_VALUE_LENGTH = 120

interface Tally {
  count: number
  rows: number[]
  values: Map<string, LostValue>
  others: number
}

/** Counts what is lost, in memory that does not grow with the file. */
export class LossTally {
  readonly #tallies = new Map<string, Tally>()

  add(column: string, reason: LossReason, value: string, row: number, why?: string): void {
    const key = JSON.stringify(why === undefined ? [column, reason] : [column, reason, why])
    let tally = this.#tallies.get(key)
    if (!tally) this.#tallies.set(key, (tally = { count: 0, rows: [], values: new Map(), others: 0 }))
    tally.count += 1
    if (tally.rows.length < MAX_ROWS && tally.rows.at(-1) !== row) tally.rows.push(row)
    const shown = shorten(value)
    const known = tally.values.get(shown)
    if (known) {
      known.count += 1
      if (known.rows.length < MAX_ROWS && known.rows.at(-1) !== row) known.rows.push(row)
    } else if (tally.values.size < MAX_VALUES)
      tally.values.set(shown, { value: shown, count: 1, rows: [row] })
    else tally.others += 1
  }

  /** By column, then by reason, the most frequent first. */
  losses(columns: readonly string[]): Loss[] {
    const place = (column: string) => (columns.includes(column) ? columns.indexOf(column) : -1)
    return [...this.#tallies]
      .map(([key, { count, rows, values, others }]): Loss => {
        // Written above.
        const [column, reason, why] = JSON.parse(key) as [string, LossReason, string | undefined]
        return {
          column,
          reason,
          ...(why !== undefined && { why }),
          count,
          rows,
          values: [...values.values()].sort((a, b) => b.count - a.count),
          otherValues: others,
        }
      })
      .sort((a, b) => place(a.column) - place(b.column) || b.count - a.count)
  }
}

function shorten(value: string): string {
  const line = visible(value.replace(/\s+/gu, ' ').trim())
  return line.length <= MAX_VALUE_LENGTH ? line : `${line.slice(0, MAX_VALUE_LENGTH).toWellFormed()}…`
}
