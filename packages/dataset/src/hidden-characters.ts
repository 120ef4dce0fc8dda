import type { Issue } from './issue.ts'

/**
 * Marks that are not seen and change how others are: directions, embeddings, overrides and isolates, the space of no width,
 * the soft hyphen and a byte order mark within the file. The two joiners are left: Persian and emoji are written with them.
 */
const HIDDEN = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g

/** How many of a file are told. */
const TOLD = 100

/** Everything hidden in a file, in its comments too: a reviewer must see what a file says. */
export function hiddenCharacters(text: string, file: string): Issue[] {
  let [line, lineStart] = [1, 0]
  return first(text.matchAll(HIDDEN)).map(({ 0: raw, index }): Issue => {
    for (
      let next = text.indexOf('\n', lineStart);
      next !== -1 && next < index;
      next = text.indexOf('\n', lineStart)
    ) {
      line += 1
      lineStart = next + 1
    }
    const title = 'delete it; written as an escape in double quotes, it would be seen'
    return {
      code: 'HIDDEN_CHARACTER',
      severity: 'error',
      file,
      line,
      column: index - lineStart + 1,
      message: `the invisible ${raw.length > 1 ? `characters from ${codePoint(raw)} on stand` : `character ${codePoint(raw)} stands`} here`,
      next: title,
      fix: { title, edits: [{ file, start: index, end: index + raw.length, raw, text: '' }] },
    }
  })
}

/** `U+202E`. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function first(found: Iterable<RegExpExecArray>): RegExpExecArray[] {
  const some: RegExpExecArray[] = []
  for (const each of found) {
    some.push(each)
    if (some.length === TOLD) break
  }
  return some
}
