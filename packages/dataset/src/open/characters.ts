/**
 * Characters that make a text look otherwise than it is read: the directional embeddings, overrides and isolates of
 * Unicode (U+202A to U+202E, U+2066 to U+2069). The plain marks LRM, RLM and ALM, which Arabic text needs, are none.
 */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/

/** Control characters but for tab and line ends. A terminal obeys them. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F]/

/** A character that no text of a package may have. */
export interface BadCharacter {
  code: 'HIDDEN_CHARACTER' | 'CONTROL_CHARACTER'
  /** In UTF-16 code units. */
  offset: number
  /** `U+202E`. */
  name: string
}

/** The first character of a text that no text of a package may have. */
export function findBadCharacter(text: string): BadCharacter | undefined {
  const [bidi, control] = [text.search(BIDI), text.search(CONTROL)]
  if (bidi === -1 && control === -1) return undefined
  const isBidi = control === -1 || (bidi !== -1 && bidi < control)
  const offset = isBidi ? bidi : control
  const name = `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`
  return { code: isBidi ? 'HIDDEN_CHARACTER' : 'CONTROL_CHARACTER', offset, name }
}

/** A name as it can be shown: what a terminal would obey, or hide, is written out. */
export function shown(name: string): string {
  return JSON.stringify(name.length > 120 ? `${name.slice(0, 119)}…` : name).replace(
    /[\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
