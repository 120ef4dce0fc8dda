import { createHash } from 'node:crypto'
import { parse, type Info, type Parser } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { countCodePoints } from '@isnad/dataset'
import { ImportError } from './import-error.ts'
import type { Row, Table, Unreadable } from './row.ts'
import { visible } from './visible.ts'

/** A record may be no longer, in bytes of UTF-8: 1 MiB. */
const MAX_RECORD_BYTES = 1024 * 1024

/** A file of which more records than this cannot be read is not worth the reading. */
const MAX_UNREADABLE = 100

/** A header with more columns than this is none. */
const MAX_COLUMNS = 1000

const DELIMITERS: { readonly [delimiter: string]: string } = {
  ',': 'comma-separated',
  ';': 'semicolon-separated',
  '\t': 'tab-separated',
  '|': 'separated by strokes',
}

/** A header is looked for in so many lines: titles and remarks may stand above it. */
const HEADER_WITHIN = 20

/**
 * Opens a file of separated values with a header. Quoted cells may hold line ends; lines end as on any system; what
 * separates the cells is read off the header, or off the line `sep=;` that some programs write above it.
 *
 * A record that cannot be read, because a quotation mark is never closed or because it has no end in sight, costs its
 * first line only: the reading goes on with the next.
 *
 * @param text pieces of the text in NFC, as `TextInput` gives them
 * @param isHeader whether the cells of a line are the names of columns; by default, the first line that is not blank has
 *   them. Where no line has, the columns are those of the first.
 * @throws ImportError where the file is empty, or where it is no such file
 */
export async function openCsv(
  text: AsyncIterable<string>,
  isHeader?: (cells: readonly string[]) => boolean,
): Promise<Table> {
  const pieces = text[Symbol.asyncIterator]()
  const head = await readHead(pieces)
  if (head.trim() === '') throw new ImportError('EMPTY_FILE', 'the file has no content')
  const delimiter = delimiterOf(head, isHeader)
  const records = readRecords(head, pieces, delimiter)
  const above: CsvRecord[] = []
  for (let header = await nextRecord(records); header; header = await nextRecord(records)) {
    if (!isHeader || isHeader(header.cells)) return tableOf(header, above, records, delimiter)
    above.push(header)
    if (above.length === HEADER_WITHIN) break
  }
  const [first] = above
  if (!first) throw new ImportError('UNKNOWN_SHAPE', 'the first line cannot be read as a header')
  return tableOf(first, [], records, delimiter)
}

function tableOf(
  header: CsvRecord,
  above: readonly CsvRecord[],
  records: AsyncIterable<CsvRecord | Unreadable>,
  delimiter: string,
): Table {
  const columns = columnNames(header.cells)
  const lost = above
    .filter(({ text }) => !SEPARATOR.test(text))
    .map(({ line, text }) => ({ line, message: 'it stands above the header', value: text.slice(0, 200) }))
  const rows = async function* () {
    yield* lost
    yield* rowsOf(records, columns)
  }
  return { columns, format: DELIMITERS[delimiter] ?? `separated by ${delimiter}`, rows: rows() }
}

/** One record with its place. */
interface CsvRecord {
  line: number
  start: number
  text: string
  cells: string[]
  /** Whether it was read by itself, because its quotation marks are not as they should be. */
  alone?: true
}

/** The text until the end of the lines in which a header is looked for. */
async function readHead(pieces: AsyncIterator<string>): Promise<string> {
  let head = ''
  for (;;) {
    const { value, done } = await pieces.next()
    if (done) return head
    head += value
    if ((head.trimStart().match(/\r\n?|\n/g)?.length ?? 0) > HEADER_WITHIN) return head
    if (head.length <= MAX_RECORD_BYTES) continue
    if (/\S[^\n\r]*[\n\r]/.test(head)) return head
    throw new ImportError('LINE_TOO_LONG', `the first line has more than ${MAX_RECORD_BYTES} characters`)
  }
}

/** What some programs write above the header. */
const SEPARATOR = /^"?sep=([^"\r\n])"?[^\S\r\n]*(?=[\r\n]|$)/i

function delimiterOf(head: string, isHeader?: (cells: readonly string[]) => boolean): string {
  const stated = SEPARATOR.exec(head.trimStart())?.[1]
  if (stated !== undefined) return stated
  const all = Object.keys(DELIMITERS)
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  for (const line of lines.slice(0, HEADER_WITHIN))
    for (const delimiter of all)
      if (isHeader?.(line.split(delimiter).map((cell) => cell.replaceAll('"', '')))) return delimiter
  const bare = (lines[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return all.reduce((best, one) => (count(one) > count(best) ? one : best), ',')
}

/** Where a reader of records stands in the text. */
interface Place {
  line: number
  position: number
}

/**
 * Reads records one after the other. What the parser was given and has not made a record of is kept, no more than a
 * record and a piece, to begin again after a record that it cannot read.
 */
async function* readRecords(
  head: string,
  pieces: AsyncIterator<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord | Unreadable> {
  const place: Place = { line: 1, position: 0 }
  let parsing = new Parsing(delimiter)
  let unreadable = 0
  let ended = false
  /** Of a line that is too long: drop what comes until it ends. */
  let dropping = false
  for (let piece = head; ;) {
    if (dropping) {
      const { index } = /[\n\r]/.exec(piece) ?? { index: piece.length }
      const length = index + endOfLine(piece, index)
      advance(place, piece.slice(0, length))
      dropping = index === piece.length
      piece = piece.slice(length)
    }
    yield* parsing.read(piece, ended, place)
    if (parsing.failure !== undefined) {
      let rest = parsing.rest()
      while (!ended && rest.length < MAX_RECORD_BYTES && !/[\n\r]./s.test(rest)) {
        const more = await pieces.next()
        ended = more.done === true
        rest += more.done ? '' : more.value
      }
      const { index } = /[\n\r]/.exec(rest) ?? { index: rest.length }
      const line = rest.slice(0, index)
      const length = index + endOfLine(rest, index)
      const cells = readAlone(line, delimiter)
      if (cells) yield { line: place.line, start: place.position, text: line, cells, alone: true }
      else {
        yield { line: place.line, message: parsing.failure, value: line.slice(0, 200) }
        unreadable += 1
      }
      if (unreadable > MAX_UNREADABLE)
        throw new ImportError(
          'TOO_DIRTY',
          `more than ${MAX_UNREADABLE} records cannot be read, the last of them on line ${place.line}`,
          'see whether its quotation marks are closed',
        )
      advance(place, rest.slice(0, length))
      dropping = length === rest.length && index === rest.length && !ended
      parsing = new Parsing(delimiter)
      piece = rest.slice(length)
      if (piece !== '' || ended) {
        if (piece === '') return
        continue
      }
    } else if (ended) return
    const next = await pieces.next()
    ended = next.done === true
    piece = next.done ? '' : next.value
  }
}

/** One run of the parser, from a place where a record begins. */
class Parsing {
  readonly #parser: Parser
  #pending = ''
  #at = 0
  #records = 0
  /** How many records stand before the one that cannot be read. */
  #good = Infinity
  /** Why a record cannot be read, in English. */
  failure: string | undefined

  constructor(delimiter: string) {
    this.#parser = parse({
      delimiter,
      raw: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: MAX_RECORD_BYTES,
      // A record that cannot be read is no error of the stream: the caller begins again behind it.
      skip_records_with_error: true,
      on_skip: (error) => {
        this.failure ??= messageOf(error?.code)
        // `records` counts those before; the parser's types do not say so.
        this.#good = Math.min(this.#good, Number(error?.['records'] ?? this.#records))
      },
    })
  }

  /** The records that are complete with a further piece. Parsing is done within `write`: nothing is waited for. */
  *read(piece: string, last: boolean, place: Place): Generator<CsvRecord> {
    this.#pending = this.rest() + piece
    this.#at = 0
    if (piece !== '') this.#parser.write(piece)
    if (last) this.#parser.end()
    for (;;) {
      // With `raw` and `info`, this is what the parser gives.
      const made = this.#parser.read() as { raw: string; record: string[]; info: Info } | null
      if (made === null || made.info.records > this.#good) return
      this.#records = made.info.records
      // The parser leaves the second half of CRLF out of what it calls raw.
      const text = made.raw.replace(/\r?\n$|\r$/, '')
      yield { line: place.line, start: place.position, text, cells: made.record }
      const end = this.#at + text.length + endOfLine(this.#pending, this.#at + text.length)
      advance(place, this.#pending.slice(this.#at, end))
      this.#at = end
    }
  }

  /** The text from the first record that is not made. */
  rest(): string {
    return this.#pending.slice(this.#at)
  }
}

/**
 * A line by itself whose quotation marks are not as they should be, read to the letter: `5" screen`. Only where it then
 * has all its cells; the caller compares them with the header.
 */
function readAlone(line: string, delimiter: string): string[] | undefined {
  try {
    const records: string[][] = parseSync(line, {
      delimiter,
      relax_quotes: true,
      max_record_size: MAX_RECORD_BYTES,
    })
    return records.length === 1 ? records[0] : undefined
  } catch {
    return undefined
  }
}

function endOfLine(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2
  return text[at] === '\n' || text[at] === '\r' ? 1 : 0
}

function advance(place: Place, passed: string): void {
  place.position += countCodePoints(passed)
  for (let at = 0; at < passed.length; at++) {
    const unit = passed.charCodeAt(at)
    if (unit === 10 || (unit === 13 && passed.charCodeAt(at + 1) !== 10)) place.line += 1
  }
}

function messageOf(code: string | undefined): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened and never closed'
  if (code === 'CSV_MAX_RECORD_SIZE') return `no end of the record within ${MAX_RECORD_BYTES} bytes`
  return 'quotation marks stand where they cannot be understood'
}

async function nextRecord(records: AsyncGenerator<CsvRecord | Unreadable>): Promise<CsvRecord | undefined> {
  for (;;) {
    const { value, done } = await records.next()
    if (done || 'message' in value) return undefined
    if (!isBlank(value)) return value
  }
}

async function* rowsOf(
  records: AsyncIterable<CsvRecord | Unreadable>,
  columns: readonly string[],
): AsyncGenerator<Row | Unreadable> {
  let number = 0
  for await (const record of records) {
    if ('message' in record) {
      yield record
      continue
    }
    if (isBlank(record)) continue
    if (record.alone && record.cells.length !== columns.length) {
      const { line, text } = record
      yield { line, message: messageOf(undefined), value: text.slice(0, 200) }
      continue
    }
    number += 1
    yield toRow(record, number, columns)
    for (const cell of record.cells.slice(columns.length))
      if (cell.trim() !== '')
        yield {
          line: record.line,
          message: 'a cell stands beyond the last column',
          value: cell.slice(0, 200),
        }
  }
}

function toRow({ line, start, text, cells }: CsvRecord, number: number, columns: readonly string[]): Row {
  const filled = new Map<string, string>()
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]?.trim()
    if (cell !== undefined && cell !== '') filled.set(column, cell)
  }
  return {
    number,
    line,
    start,
    end: start + countCodePoints(text),
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    cells: filled,
  }
}

function isBlank({ cells }: CsvRecord): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** The names of the columns; one that has none, or that of another, gets its number. */
function columnNames(header: string[]): string[] {
  if (header.length > MAX_COLUMNS)
    throw new ImportError(
      'UNKNOWN_SHAPE',
      `the header has ${header.length} columns; the most is ${MAX_COLUMNS}`,
    )
  const names = new Set<string>()
  for (const [index, cell] of header.entries()) {
    const name = visible(cell.trim().slice(0, 100))
    names.add(name === '' || names.has(name) ? `${name} (column ${index + 1})`.trim() : name)
  }
  return [...names]
}
