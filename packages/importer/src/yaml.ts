import { visible } from './visible.ts'

/** What stands without quotation marks and is a text to every reader of YAML 1.2: ids, codes, dates. */
const PLAIN = /^(?:[A-Za-z][A-Za-z0-9_-]*(?::[A-Za-z0-9][A-Za-z0-9_-]*)?|\d{4}-\d\d(?:-\d\d)?)$/
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n'])

/** Characters that YAML does not let stand as themselves, or that an editor would break a line at. */
const SPECIAL = /[\u00AD\u061C\u0085\u200B\u200E\u200F\u2028\u2029\u2060\uFEFF\uFFFE\uFFFF]/g

/** A text as YAML: as it stands where nothing can be mistaken, else in double quotation marks as JSON writes it. */
function yamlText(text: string): string {
  if (PLAIN.test(text) && !WORDS.has(text.toLowerCase())) return text
  return JSON.stringify(visible(text)).replace(SPECIAL, (character) => `\\u${codeOf(character)}`)
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0')
}

/** A value as YAML on one line: `{ id: a, cite: { start: 0, end: 9 } }`. What is `undefined` is left out. */
export function yamlLine(value: unknown): string {
  if (typeof value === 'string') return yamlText(value)
  if (Array.isArray(value)) return `[${value.map(yamlLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, part]) => `${yamlText(key)}: ${yamlLine(part)}`).join(', ')} }`
}

/** A map as YAML with a line for each key: the head of a file. */
export function yamlMap(map: object, indent = ''): string {
  return Object.entries(map)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${indent}${yamlText(key)}: ${yamlLine(part)}\n`)
    .join('')
}
