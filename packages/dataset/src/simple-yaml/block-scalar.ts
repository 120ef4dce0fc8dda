import { beyond, type Cursor } from './cursor.ts'

const HEADER = /([|>])(-?)\n/y

/** A text after `>-`, `>`, `|-` or `|`, whose lines stand deeper than `indent`. The cursor then stands at the line after it. */
export function readBlockScalar(cursor: Cursor, indent: number): string {
  HEADER.lastIndex = cursor.at
  const [header, style, chomping] = HEADER.exec(cursor.text) ?? beyond()
  cursor.begin = cursor.at
  const lines = readLines(cursor, cursor.at + header.length, indent)
  const body = style === '|' ? lines.join('\n') : foldLines(lines)
  return chomping === '-' ? body : `${body}\n`
}

/** The lines without their indentation, and without the empty ones at the end. All are as deep as the first. */
function readLines(cursor: Cursor, begin: number, indent: number): string[] {
  const { text } = cursor
  const first = depthAt(text, begin)
  if (first <= indent || text[begin + first] === '\n') beyond()
  const lines: string[] = []
  let empty = 0
  let at = begin
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    if (end === at) empty += 1
    else {
      const depth = depthAt(text, at)
      if (depth <= indent && text[at + depth] !== '\n') break
      // Deeper lines, lines of spaces and spaces at the end of a line have rules of their own.
      if (depth !== first || text[end - 1] === ' ') beyond()
      for (; empty > 0; empty -= 1) lines.push('')
      lines.push(text.slice(at + first, end))
      cursor.end = end + 1
    }
    at = end + 1
  }
  cursor.at = at
  return lines
}

/** Lines that follow one another are one; so many empty lines are so many breaks. */
function foldLines(lines: readonly string[]): string {
  let folded = lines[0]!
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line === '') folded += '\n'
    else folded += lines[index - 1] === '' ? line : ` ${line}`
  }
  return folded
}

function depthAt(text: string, line: number): number {
  let at = line
  while (text[at] === ' ') at += 1
  return at - line
}
