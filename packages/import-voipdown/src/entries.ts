import { parseDocument } from 'yaml'

/** An entry of a list, as it stands in the file. */
export interface Entry {
  /** From 1. */
  line: number
  /** In UTF-16 code units. */
  start: number
  text: string
  /** Its keys and scalars; absent where it cannot be read. */
  fields?: ReadonlyMap<string, string>
}

/**
 * The entries of a YAML list, each read by itself, so that one that is broken costs only itself. An entry begins with a
 * hyphen at the beginning of a line, or as deep in it as that of the first; what stands before the first, but for comments, is an entry that cannot be read.
 */
export function* readEntries(text: string): Generator<Entry> {
  // As deep as the first.
  const indent = /^([ ]*)-[ \t]/m.exec(text)?.[1] ?? ''
  const begins = [...text.matchAll(new RegExp(`^${indent}-(?=[ \\t])`, 'gm'))].map(({ index }) => index)
  const first = begins[0] ?? text.length
  const head = text.slice(0, first).replace(/^(?:\s*(?:#.*)?(?:\r?\n|$)|---\s*$)+/, '')
  if (head.trim() !== '') yield { line: 1, start: 0, text: text.slice(0, first).trimEnd() }
  let line = 1
  let counted = 0
  for (const [index, start] of begins.entries()) {
    const until = begins[index + 1] ?? text.length
    // Comments and blank lines after an entry are not of it.
    const own = text.slice(start, until).replace(/(?:\r?\n[ \t]*(?:#[^\n]*)?)+$/, '')
    line += text.slice(counted, start).split('\n').length - 1
    counted = start
    const fields = fieldsOf(own.replaceAll(`\n${indent}`, '\n').slice(indent.length))
    yield { line, start, text: own, ...(fields && { fields }) }
  }
}

function fieldsOf(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const document = parseDocument(text, { logLevel: 'silent' })
    if (document.errors.length > 0) return undefined
    const list: unknown = document.toJS({ maxAliasCount: 0 })
    const one: unknown = Array.isArray(list) && list.length === 1 ? list[0] : undefined
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return undefined
    return new Map(
      Object.entries(one).flatMap(([key, value]: [string, unknown]) => {
        const cell = (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
          .normalize('NFC')
          .toWellFormed()
          .trim()
        return value === null || value === undefined || cell === '' || key.trim() === ''
          ? []
          : [[key.trim().toWellFormed().slice(0, 100), cell]]
      }),
    )
  } catch {
    return undefined
  }
}

/** What an entry says, to find it again in another revision. */
export function keyOf(fields: ReadonlyMap<string, string>): string {
  return ['name', 'title', 'link', 'url', 'type', 'date', 'sitename']
    .map((key) => fields.get(key) ?? '')
    .join('\n')
}
