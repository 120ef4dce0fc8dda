import { beyond, NEWLINE, note, skipSpaces, SPACE, type Cursor } from './cursor.ts'
import { assign, readKey } from './key.ts'
import { readPlain, readQuoted } from './scalar.ts'

/** How deep collections may stand in one another here; deeper ones are for the whole parser to judge. */
const DEEPEST = 8

/** A list in `[]` or a map in `{}`. Its further lines stand deeper than `indent`. */
export function readFlow(cursor: Cursor, indent: number, depth = 0): unknown {
  if (depth > DEEPEST) beyond()
  return cursor.text[cursor.at] === '[' ? readList(cursor, indent, depth) : readMap(cursor, indent, depth)
}

function readList(cursor: Cursor, indent: number, depth: number): unknown[] {
  const list: unknown[] = []
  open(cursor, indent)
  if (closes(cursor, ']')) return list
  do {
    skipGap(cursor, indent)
    list.push(readNode(cursor, indent, depth))
    note(cursor, list)
  } while (!ends(cursor, indent, ']'))
  return list
}

function readMap(cursor: Cursor, indent: number, depth: number): unknown {
  const map: { [key: string]: unknown } = {}
  open(cursor, indent)
  if (closes(cursor, '}')) return map
  do {
    skipGap(cursor, indent)
    const from = cursor.at
    const key = readKey(cursor) ?? beyond()
    skipGap(cursor, indent)
    assign(map, key, readNode(cursor, indent, depth))
    note(cursor, map, from, from + key.length)
  } while (!ends(cursor, indent, '}'))
  return map
}

function readNode(cursor: Cursor, indent: number, depth: number): unknown {
  const begin = cursor.at
  const character = cursor.text[begin]
  let value: unknown
  if (character === '{' || character === '[') value = readFlow(cursor, indent, depth + 1)
  else value = character === '"' || character === "'" ? readQuoted(cursor) : readPlain(cursor, true)
  cursor.begin = begin
  cursor.end = cursor.at
  return value
}

function open(cursor: Cursor, indent: number): void {
  cursor.at += 1
  skipGap(cursor, indent)
}

function closes(cursor: Cursor, bracket: string): boolean {
  if (cursor.text[cursor.at] !== bracket) return false
  cursor.at += 1
  return true
}

/** Whether the collection ends here; otherwise a comma has been passed over. */
function ends(cursor: Cursor, indent: number, bracket: string): boolean {
  skipGap(cursor, indent)
  if (closes(cursor, bracket)) return true
  if (cursor.text[cursor.at] !== ',') beyond()
  cursor.at += 1
  return false
}

/** Passes over spaces and the ends of lines. */
function skipGap(cursor: Cursor, indent: number): void {
  skipSpaces(cursor)
  while (cursor.text.charCodeAt(cursor.at) === NEWLINE) {
    const line = cursor.at + 1
    cursor.at = line
    skipSpaces(cursor)
    if (cursor.at - line <= indent || cursor.text.charCodeAt(line) !== SPACE) beyond()
  }
}
