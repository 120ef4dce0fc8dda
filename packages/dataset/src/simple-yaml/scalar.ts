import { beyond, NEWLINE, SPACE, type Cursor } from './cursor.ts'

/** With these a plain scalar does not begin, or something else than a scalar does. */
const INDICATORS: ReadonlySet<string> = new Set('-?:,[]{}#&*!|>\'"%@`')

/** What the core schema reads as a number, or may: whoever writes one otherwise than as `12` is read by the whole parser. */
const NUMBER = /^(?:[-+]?(?:\d+|\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?|0[ox][\da-fA-F]+|[-+]?\.(?:inf|nan))$/i
const COUNT = /^(?:0|[1-9]\d{0,14})$/
const WORD = /^(?:~|null|true|false)$/i

/** A text in quotation marks that ends on its line. Of the escapes, only `\"` and `\\` are simple. */
export function readQuoted(cursor: Cursor): string {
  const mark = cursor.text[cursor.at]!
  let value = ''
  let from = cursor.at + 1
  for (let at = from; ; at += 1) {
    const character = cursor.text[at]
    if (character === undefined || character === '\n') beyond()
    if (character === '\\' && mark === '"') {
      const escaped = cursor.text[at + 1]
      if (escaped !== '"' && escaped !== '\\') beyond()
      value += cursor.text.slice(from, at) + escaped
      at += 1
      from = at + 1
    } else if (character === mark) {
      value += cursor.text.slice(from, at)
      if (mark === '"' || cursor.text[at + 1] !== mark) {
        cursor.at = at + 1
        return value
      }
      value += mark
      at += 1
      from = at + 1
    }
  }
}

/** A scalar without quotation marks that ends on its line: in a flow collection, before `,` and brackets too. */
export function readPlain(cursor: Cursor, inFlow: boolean): unknown {
  const { text, at: begin } = cursor
  if (INDICATORS.has(text[begin]!) && !(text[begin] === '-' && isPlain(text.charCodeAt(begin + 1), inFlow)))
    beyond()
  let at = begin
  // Where the last character stands that is no space.
  let end = begin
  for (; ; at += 1) {
    const code = text.charCodeAt(at)
    if (code === NEWLINE || Number.isNaN(code)) break
    if (code === SPACE) continue
    if (inFlow && isFlowMark(code)) break
    if (code === 0x3a && !isPlain(text.charCodeAt(at + 1), inFlow)) beyond()
    if (code === 0x23 && text.charCodeAt(at - 1) === SPACE) break
    end = at + 1
  }
  // With the spaces before it, so that who reads on sees that a comment is set off.
  cursor.at = end
  return resolvePlain(text.slice(begin, end))
}

/** What the core schema makes of a plain scalar. */
function resolvePlain(plain: string): unknown {
  const first = plain.charCodeAt(0)
  // Letters beyond those of true, false and null, and Arabic, need no closer look.
  if (first <= 0x39) {
    if (COUNT.test(plain)) return Number(plain)
    if (NUMBER.test(plain)) beyond()
    return plain
  }
  if (plain.length > 5 || !WORD.test(plain)) return plain
  if (plain === 'true') return true
  if (plain === 'false') return false
  return plain === 'null' || plain === '~' ? null : beyond()
}

/** Whether a character after `-` or `:` makes it part of the text. */
function isPlain(code: number, inFlow: boolean): boolean {
  return !Number.isNaN(code) && code !== SPACE && code !== NEWLINE && !(inFlow && isFlowMark(code))
}

function isFlowMark(code: number): boolean {
  return code === 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d
}
