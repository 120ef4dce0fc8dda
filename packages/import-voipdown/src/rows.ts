import { createHash } from 'node:crypto'
import { countCodePoints, ImportError, type Row, type Table, type Unreadable } from '@isnad/importer'
import { readEntries, type Entry } from './entries.ts'

/** A list of a campaign's supporters is not longer than this, in characters: 4 Mi. */
const MAX_LENGTH = 4 * 1024 * 1024

/** What is shown in the place of what may be a person's. */
const HIDDEN = '(not copied)'

/** What is copied of a company and of an article. */
const SHOWN: ReadonlySet<string> = new Set(['name', 'link', 'type', 'title', 'url', 'date', 'sitename'])

/**
 * Opens a list of the campaign. Of a supporter that the page does not call a company nothing but its type is copied: not
 * into a claim, and not into the report.
 */
export async function openList(text: AsyncIterable<string>): Promise<Table> {
  let whole = ''
  for await (const piece of text) {
    whole += piece
    if (whole.length > MAX_LENGTH)
      throw new ImportError('FILE_TOO_LARGE', `the list has more than ${MAX_LENGTH} characters`)
  }
  if (whole.trim() === '') throw new ImportError('EMPTY_FILE', 'the file has no content')
  const entries = [...readEntries(whole)]
  const columns = new Set(entries.flatMap(({ fields }) => [...(fields?.keys() ?? [])]))
  if (!columns.has('name') && !columns.has('title'))
    throw new ImportError(
      'UNKNOWN_SHAPE',
      'the file is no list of supporters or of links',
      'give a list in YAML',
    )
  return { columns: [...columns].slice(0, 1000), format: 'YAML', rows: rowsOf(whole, entries) }
}

async function* rowsOf(whole: string, entries: readonly Entry[]): AsyncGenerator<Row | Unreadable> {
  let number = 0
  let counted = 0
  let position = 0
  for (const { line, start, text, fields } of entries) {
    position += countCodePoints(whole.slice(counted, start))
    counted = start
    if (!fields) yield { line, message: 'the entry cannot be read', value: HIDDEN }
    else
      yield {
        number: ++number,
        line,
        start: position,
        end: position + countCodePoints(text),
        sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
        cells: shown(fields),
        data: fields,
      }
  }
}

function shown(fields: ReadonlyMap<string, string>): Map<string, string> {
  const open = fields.has('title') || isCompany(fields)
  return new Map(
    [...fields].map(([key, cell]) => [key, key === 'type' || (open && SHOWN.has(key)) ? cell : HIDDEN]),
  )
}

/** Whether the page itself calls a supporter a company or a brand. */
export function isCompany(fields: ReadonlyMap<string, string>): boolean {
  return fields.get('type')?.toLowerCase() === 'company'
}
