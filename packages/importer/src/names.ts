/** A cell on one line, without control characters. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .toWellFormed()
    .trim()
}

/**
 * The name of one thing, on one line; `undefined` where a cell is plainly none: without a letter, with markup, a list, or
 * longer than a name is.
 *
 * @param length the most characters
 */
export function nameIn(cell: string, length = 100): string | undefined {
  const name = oneLine(cell)
  const isName = /\p{L}/u.test(name) && !/<[a-z!/][^>]*>|^[=[{]/iu.test(name)
  return isName && name.length <= length ? name : undefined
}

/** A text on one line that is cut off where it is longer than a record takes, with a mark. */
export function shortened(text: string, length: number): string {
  const line = oneLine(text)
  return line.length <= length ? line : `${line.slice(0, length).toWellFormed()}…`
}
