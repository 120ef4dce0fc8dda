import { isLanguageTag } from '@isnad/schema'

/** Writers of `Rewrite`: each says how something is meant that can be meant in one way only, or nothing. */

/** A language tag in its canonical case: `ar-latn` is `ar-Latn`. */
export function canonicalTag(raw: string): string | undefined {
  return unquoted(raw, (tag) => {
    try {
      const [canonical] = Intl.getCanonicalLocales(tag)
      return canonical !== undefined && isLanguageTag(canonical) ? canonical : undefined
    } catch {
      return undefined
    }
  })
}

/** One of some words that was written in another case, or with hyphens: `voice-call` is `VOICE_CALL`. */
export function oneOfWords(words: readonly string[]): (raw: string) => string | undefined {
  return (raw) =>
    unquoted(raw, (written) => {
      const alike = words.filter((word) => plain(word) === plain(written))
      return alike.length === 1 ? alike[0] : undefined
    })
}

/** A digest in capitals is the same digest. */
export function lowerCase(raw: string): string | undefined {
  return /^[0-9a-fA-F]{64}$/.test(raw) ? raw.toLowerCase() : undefined
}

/** A number where a text belongs is the text of its figures. */
export function quoteNumber(raw: string): string | undefined {
  return /^[-+.\w]+$/.test(raw) ? `'${raw}'` : undefined
}

/** Writes what stands between quotation marks, if there are any, and leaves the marks. */
function unquoted(raw: string, write: (text: string) => string | undefined): string | undefined {
  const { mark = '', text = '' } = /^(?<mark>["']?)(?<text>[A-Za-z][\w -]*)\k<mark>$/.exec(raw)?.groups ?? {}
  const written = text === '' ? undefined : write(text)
  return written === undefined ? undefined : mark + written + mark
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '')
}
