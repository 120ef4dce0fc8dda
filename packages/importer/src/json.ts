import { createHash } from 'node:crypto'
import { countCodePoints } from '@isnad/dataset'
import { ImportError } from './import-error.ts'
import { JsonItems, type JsonItem } from './json-items.ts'
import type { Row, Table, Unreadable } from './row.ts'
import { visible } from './visible.ts'

/** How a JSON file is read. */
export interface JsonShape {
  /** The paths of the arrays whose elements are rows, where the file is one object: `result.annotations`. */
  lists?: readonly string[]
  /** The keys of an object that is a row and nothing else: `{"incident": {…}}`. */
  wrappers?: readonly string[]
  /** How many keys deep a column can be: with 2, `test_keys.status`. By default 1. What is deeper is JSON in its cell. */
  depth?: number
}

/** The columns are known from this many rows; later ones may have more. */
const READ_AHEAD = 100

/** A file with more distinct keys than this has data for keys: the others are one column. */
const MAX_COLUMNS = 1000

/** The column of the keys that are too many. */
const OTHERS = '(more keys)'

/** A cell holds no more characters. */
const MAX_CELL = 10_000

/**
 * Makes the reader of a JSON file: one object, an array, an object that holds an array, or objects one after the other
 * (JSON lines). A row's cells are its scalars by the path of their keys; `null`, empty texts, lists and objects are blank.
 */
export function openJson({ lists = [], wrappers = [], depth = 1 }: JsonShape = {}): (
  text: AsyncIterable<string>,
) => Promise<Table> {
  return async (text) => {
    const known = new Set<string>()
    const rows = rowsOf(text, { lists, wrappers, depth }, known)
    const ahead: (Row | Unreadable)[] = []
    while (ahead.length < READ_AHEAD) {
      const { value, done } = await rows.next()
      if (done) break
      ahead.push(value)
    }
    if (ahead.length === 0) throw new ImportError('EMPTY_FILE', 'the file has no row')
    return { columns: [...known], format: 'JSON', rows: chain(ahead, rows) }
  }
}

async function* chain<T>(first: T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first
  yield* rest
}

async function* rowsOf(
  text: AsyncIterable<string>,
  { lists, wrappers, depth }: Required<JsonShape>,
  known: Set<string>,
): AsyncGenerator<Row | Unreadable> {
  const items = new JsonItems(lists)
  let number = 0
  for await (const piece of text)
    for (const item of items.push(piece)) yield 'message' in item ? item : rowOf(item)
  for (const item of items.end()) yield 'message' in item ? item : rowOf(item)

  function rowOf({ line, start, text: source }: JsonItem): Row | Unreadable {
    const data = unwrapped(parsed(source), wrappers)
    if (data === undefined) return { line, message: 'it is no JSON object', value: source.slice(0, 200) }
    return {
      number: ++number,
      line,
      start,
      end: start + countCodePoints(source),
      sha256: createHash('sha256').update(source, 'utf8').digest('hex'),
      cells: cellsOf(data, depth, known),
      data,
    }
  }
}

function unwrapped(data: object | undefined, wrappers: readonly string[]): object | undefined {
  const [[key, inner] = [], ...more] = Object.entries(data ?? {}) as [string, unknown][]
  const isWrapper = key !== undefined && more.length === 0 && wrappers.includes(key)
  return isWrapper && typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : data
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function cellsOf(data: object, depth: number, known: Set<string>): Map<string, string> {
  const cells = new Map<string, string>()
  const put = (path: string, text: string) => {
    const plain = text.normalize('NFC').toWellFormed().trim()
    if (plain === '') return
    const named = visible(path.toWellFormed().slice(0, 200)) || '(blank)'
    const column = known.has(named) || known.size < MAX_COLUMNS ? named : OTHERS
    known.add(column)
    cells.set(column, plain.length > MAX_CELL ? `${plain.slice(0, MAX_CELL).toWellFormed()}…` : plain)
  }
  const walk = (value: object, prefix: string, left: number) => {
    for (const [key, part] of Object.entries(value) as [string, unknown][]) {
      const path = prefix + key.normalize('NFC')
      if (typeof part === 'string') put(path, part)
      else if (typeof part === 'number' || typeof part === 'boolean') put(path, String(part))
      else if (typeof part !== 'object' || part === null || Object.keys(part).length === 0) continue
      else if (left > 1 && !Array.isArray(part)) walk(part, `${path}.`, left - 1)
      else put(path, JSON.stringify(part))
    }
  }
  walk(data, '', depth)
  return cells
}
