import { lossReasons, type Loss } from './loss.ts'

/** What became of one column. */
export interface ColumnReport {
  /** As printed. */
  column: string
  /** What is made of it; absent where nothing is. */
  to?: string
  /** Rows in which something stands there. */
  filled: number
  /** Rows in which a claim or a record was made of it. */
  carried: number
  /** Rows in which it, or a part of it, was lost. */
  lost: number
}

/** One document that was read. */
export interface DocumentReport {
  /** Name of the file. */
  file: string
  /** The name of the source in the dataset. */
  source: string
  bytes: number
  /** Of the NFC text; `isnad check --texts` compares it. */
  sha256: string
  /** In code points. */
  length: number
  format: string
  /** The shape that the header is of. */
  era?: string
  /** Columns of that shape that the file does not have. */
  missingColumns: string[]
}

/** What an import did, and what it could not do. */
export interface ImportReport {
  importer: string
  /** Id of the dataset that was written. */
  dataset: string
  documents: DocumentReport[]
  rows: {
    /** Rows that could be read. */
    read: number
    /** Rows of which at least one claim was made. */
    carried: number
    /** Rows of which none was. The loss NO_CLAIM lists them. */
    notCarried: number
    /** Lines and cells that could not be read. The loss UNREADABLE lists them. */
    unreadable: number
  }
  records: number
  claims: number
  /** Claims by property. */
  byProperty: { [property: string]: number }
  columns: ColumnReport[]
  losses: Loss[]
}

/** The report in words, for a terminal and for the README of the package. */
export function reportInWords(report: ImportReport): string {
  const { rows, losses, columns } = report
  const lines = [
    `${amount(rows.read, 'row')} read, ${rows.carried} carried, ${rows.notCarried} not carried, ${rows.unreadable} unreadable.`,
    `${amount(report.claims, 'claim')} and ${amount(report.records, 'record')}.`,
    ...report.documents.map(
      ({ file, era, format, missingColumns }) =>
        `${file}: ${format}${era === undefined ? '' : `, of the shape of ${era}`}${missingColumns.length > 0 ? `; without the columns ${missingColumns.join(', ')}` : ''}.`,
    ),
    '',
    'What could not be carried, or not whole:',
    '',
  ]
  for (const column of ['', ...columns.map((one) => one.column)]) {
    const own = losses.filter((loss) => loss.column === column)
    if (own.length === 0) continue
    const stats = columns.find((one) => one.column === column)
    lines.push(
      column === '' || !stats
        ? 'rows'
        : `${column}: filled in ${amount(stats.filled, 'row')}, carried in ${stats.carried}`,
    )
    for (const loss of own) lines.push(...lossInWords(loss))
  }
  if (losses.length === 0) lines.push('nothing')
  return `${lines.join('\n')}\n`
}

function lossInWords({ reason, why, count, values, otherValues, rows }: Loss): string[] {
  const shown = values
    .slice(0, 5)
    .map((one) => `${one.value || '(blank)'}${one.count > 1 ? ` (${one.count})` : ''}`)
  const more = values.length - shown.length
  const rest = more > 0 || otherValues > 0 ? ` … and ${more + otherValues} more` : ''
  return [
    `  ${count} × ${reason}: ${why ?? lossReasons[reason]}`,
    `      ${shown.join(' | ')}${rest} [${reason === 'UNREADABLE' ? 'lines' : 'rows'} ${rows.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''}]`,
  ]
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
