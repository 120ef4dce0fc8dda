/** Thrown, once for all, where a text is written in a way that is left to the whole parser. */
export const BEYOND = Symbol('beyond simple YAML')

/** Gives up: the whole parser is to read the file. */
export function beyond(): never {
  // A constant, because an Error would cost a stack trace and nobody ever sees it.
  throw BEYOND
}

/** A place in a text that is being read, in UTF-16 code units. */
export interface Cursor {
  readonly text: string
  at: number
  /** Where the value that was read last begins, and where it ends if it is a scalar. */
  begin: number
  end: number
  /** Is told where everything stands; absent where nobody asked. */
  readonly spans?: Spans
}

/**
 * Where the parts of each list and map stand: of an item its begin and its end, of a key those of the key and those of its
 * value, one after another in the order of the file. The end of a list or a map is not told.
 */
export type Spans = Map<unknown, number[]>

/** Notes where the value that was read last stands, as the next item of a list or under the next key of a map. */
export function note(
  cursor: Cursor,
  collection: unknown,
  ...key: readonly [] | readonly [number, number]
): void {
  if (!cursor.spans) return
  const noted = cursor.spans.get(collection)
  if (noted) noted.push(...key, cursor.begin, cursor.end)
  else cursor.spans.set(collection, [...key, cursor.begin, cursor.end])
}

export const SPACE = 0x20
export const NEWLINE = 0x0a
export const HASH = 0x23

/** Passes over spaces. */
export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === SPACE) cursor.at += 1
}

/** Passes over the end of a line, after which nothing may stand but a comment, and stops at the next line. */
export function endLine(cursor: Cursor): void {
  const before = cursor.at
  skipSpaces(cursor)
  const code = cursor.text.charCodeAt(cursor.at)
  if (code === HASH ? cursor.at === before : code !== NEWLINE) beyond()
  cursor.at = cursor.text.indexOf('\n', cursor.at) + 1
}
