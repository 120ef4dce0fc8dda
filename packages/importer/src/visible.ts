/** What no text of a package or a report may have, because a terminal obeys it or a reader is deceived by it. */
// oxlint-disable-next-line no-control-regex
const REFUSED = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\u202A-\u202E\u2066-\u2069]/g

/**
 * A foreign text, which may have anything in it: what would be obeyed or would deceive is named, `<U+001B>`, so that
 * nothing is lost.
 */
export function visible(text: string): string {
  return text.replace(
    REFUSED,
    (character) => `<U+${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}>`,
  )
}
