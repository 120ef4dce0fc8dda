import { openCsv } from './csv.ts'
import { ImportError } from './import-error.ts'
import { openJson, type JsonShape } from './json.ts'
import { foldColumn } from './mapping.ts'
import type { Table } from './row.ts'

/** What a file must be, to be one of the importer's. */
export interface TableShape {
  /** What it is, for who gives another: `a sheet of STOP, as CSV with its header`. */
  what: string
  /** The columns, folded, without which nothing can be said of any row, `|` between names of one. Of several lists one is enough. */
  needs: readonly (readonly string[])[]
  /** How it is read where it is JSON; absent where it is a table only. */
  json?: JsonShape
  /** What else people give, told by a column: what to say of it. */
  others?: { readonly [column: string]: string }
}

/**
 * Makes the reader of a file that is a table: comma-separated or the like, or JSON where the shape has that. Which of the
 * two is told by its first character.
 */
export function openTable({
  what,
  needs,
  json,
  others = {},
}: TableShape): (text: AsyncIterable<string>) => Promise<Table> {
  const hasAll = (columns: readonly string[]) => {
    const folded = new Set(columns.map(foldColumn))
    return needs.some((list) => list.every((names) => names.split('|').some((name) => folded.has(name))))
  }
  return async (text) => {
    const { first, all } = await peek(text)
    const isJson = first === '{' || first === '['
    if (first === '<') throw new ImportError('UNKNOWN_SHAPE', 'the file is a page of HTML', `give ${what}`)
    if (isJson && !json) throw new ImportError('UNKNOWN_SHAPE', 'the file is JSON', `give ${what}`)
    const table = isJson ? await openJson(json)(all) : await openCsv(all, hasAll)
    if (hasAll(table.columns)) return table
    const other = table.columns.map((column) => others[foldColumn(column)]).find((one) => one !== undefined)
    const columns = table.columns.slice(0, 8).join(', ').slice(0, 200)
    const missing = needs.map((list) => list.map((names) => names.split('|')[0]).join(' and ')).join(', nor ')
    throw new ImportError(
      'UNKNOWN_SHAPE',
      other ??
        `it has no columns ${missing}, but ${columns || 'none'}${table.columns.length > 8 ? ' …' : ''}`,
      `give ${what}`,
    )
  }
}

/** The first character that is no white space, and the whole text. */
async function peek(
  text: AsyncIterable<string>,
): Promise<{ first: string | undefined; all: AsyncIterable<string> }> {
  const pieces = text[Symbol.asyncIterator]()
  const read: string[] = []
  for (;;) {
    const { value, done } = await pieces.next()
    if (!done) read.push(value)
    const first = /\S/.exec(value ?? '')?.[0]
    if (!done && first === undefined) continue
    const all = async function* () {
      yield* read
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
    }
    return { first, all: all() }
  }
}
