import { readBlockScalar } from './block-scalar.ts'
import {
  BEYOND,
  beyond,
  endLine,
  HASH,
  NEWLINE,
  note,
  skipSpaces,
  SPACE,
  type Cursor,
  type Spans,
} from './cursor.ts'
import { readFlow } from './flow.ts'
import { assign, readKey } from './key.ts'
import { readPlain, readQuoted } from './scalar.ts'

/** Characters that are white space or a line break to some, or that no text has. */
// oxlint-disable-next-line no-control-regex
const UNUSUAL = /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/

const MARKER = /^(?:---|\.\.\.|%)/m

/** Half of a surrogate pair. */
const HALF = /\p{Cs}/u

/** How deep block collections may stand in one another here; deeper ones are for the whole parser to judge. */
const DEEPEST = 12

/** What was read, and where it begins. */
export interface SimpleYaml {
  value: unknown
  begin: number
}

/**
 * Reads the part of YAML in which dataset files are nearly always written, about fifteen times as fast as the parser that
 * knows where everything stands: block maps and lists, flow maps and lists, scalars on one line, folded and literal texts
 * and comments. It gives up on all else, above all on everything that could be wrong, so that whatever it reads, that
 * parser reads in the same way and without a complaint.
 *
 * @param spans is told where everything stands
 * @returns the value and where it begins, or where something stands that the whole parser has to look at
 */
export function readSimpleYaml(text: string, spans?: Spans): SimpleYaml | { beyond: number } {
  for (const unusual of [UNUSUAL, MARKER, HALF]) {
    const beyond = text.search(unusual)
    if (beyond !== -1) return { beyond }
  }
  if (!text.endsWith('\n')) return { beyond: text.length }
  // Parts of a text in NFC are in NFC.
  if (text.normalize('NFC') !== text) return { beyond: firstOther(text, text.normalize('NFC')) }
  const cursor: Cursor = { text, at: 0, begin: 0, end: 0, ...(spans && { spans }) }
  try {
    const indent = nextLine(cursor)
    if (indent !== 0) return { beyond: cursor.at }
    const begin = cursor.at
    const value = readBlock(cursor, 0, 0)
    return nextLine(cursor) === -1 ? { value, begin } : { beyond: cursor.at }
  } catch (error) {
    if (error === BEYOND) return { beyond: cursor.at }
    throw error
  }
}

/** The first position at which two texts differ. */
function firstOther(a: string, b: string): number {
  let at = 0
  while (a[at] === b[at]) at += 1
  return at
}

/** The indentation of the next line with something on it, where the cursor, at the start of a line, then stands; -1 at the end. */
function nextLine(cursor: Cursor): number {
  const { text } = cursor
  while (cursor.at < text.length) {
    const line = cursor.at
    skipSpaces(cursor)
    const code = text.charCodeAt(cursor.at)
    const indent = cursor.at - line
    if (code !== NEWLINE && code !== HASH) {
      cursor.at = line
      return indent
    }
    cursor.at = text.indexOf('\n', cursor.at) + 1
  }
  return -1
}

/** A map or a list of which the cursor stands at the first line. */
function readBlock(cursor: Cursor, indent: number, depth: number): unknown {
  if (depth > DEEPEST) beyond()
  return isItem(cursor, cursor.at + indent)
    ? readList(cursor, indent, depth)
    : readMap(cursor, indent, depth, cursor.at + indent)
}

function isItem({ text }: Cursor, at: number): boolean {
  return text[at] === '-' && text.charCodeAt(at + 1) === SPACE
}

function readList(cursor: Cursor, indent: number, depth: number): unknown[] {
  const list: unknown[] = []
  do {
    const line = cursor.at
    cursor.at += indent + 1
    skipSpaces(cursor)
    const begin = cursor.at
    list.push(
      startsMap(cursor)
        ? readMap(cursor, begin - line, depth + 1, begin)
        : readInline(cursor, indent, isItem(cursor, begin)),
    )
    cursor.begin = begin
    note(cursor, list)
  } while (continues(cursor, indent, true))
  return list
}

/** @param begin where the first key stands: behind the hyphen of an item, or at the indentation */
function readMap(cursor: Cursor, indent: number, depth: number, begin: number): unknown {
  const map: { [key: string]: unknown } = {}
  cursor.at = begin
  do {
    if (cursor.at !== begin) cursor.at += indent
    const from = cursor.at
    const key = readKey(cursor) ?? beyond()
    skipSpaces(cursor)
    assign(map, key, readValue(cursor, indent, depth))
    note(cursor, map, from, from + key.length)
  } while (continues(cursor, indent, false))
  return map
}

/** Whether another part of a collection follows at its indentation. What stands deeper is no part of anything simple. */
function continues(cursor: Cursor, indent: number, isList: boolean): boolean {
  const next = nextLine(cursor)
  if (next > indent) beyond()
  if (next < indent) return false
  const item = isItem(cursor, cursor.at + indent)
  // A list may stand as deep as the key that it belongs to, and then ends with the next key.
  if (item !== isList) return isList ? false : beyond()
  return true
}

function startsMap(cursor: Cursor): boolean {
  const { at } = cursor
  const key = readKey(cursor)
  cursor.at = at
  return key !== undefined
}

/** What stands behind a key: something on the line, or a block below. */
function readValue(cursor: Cursor, indent: number, depth: number): unknown {
  const code = cursor.text.charCodeAt(cursor.at)
  if (code === 0x3e || code === 0x7c) return readBlockScalar(cursor, indent)
  if (code !== NEWLINE && code !== HASH) return readInline(cursor, indent, false)
  // Nothing stands there: the place of nothing is that behind the colon.
  const nothing = cursor.at
  cursor.at = cursor.text.indexOf('\n', cursor.at) + 1
  const next = nextLine(cursor)
  const begin = cursor.at + next
  let value: unknown = null
  if (next > indent) value = readBlock(cursor, next, depth + 1)
  else if (next === indent && isItem(cursor, begin)) value = readList(cursor, indent, depth + 1)
  cursor.begin = value === null ? nothing : begin
  cursor.end = cursor.begin
  return value
}

/** A scalar or a flow collection, behind which nothing stands but a comment. */
function readInline(cursor: Cursor, indent: number, refused: boolean): unknown {
  const begin = cursor.at
  const character = cursor.text[begin]
  if (refused || character === '\n' || character === undefined) beyond()
  const value =
    character === '{' || character === '['
      ? readFlow(cursor, indent)
      : character === '"' || character === "'"
        ? readQuoted(cursor)
        : readPlain(cursor, false)
  cursor.begin = begin
  cursor.end = cursor.at
  endLine(cursor)
  return value
}
