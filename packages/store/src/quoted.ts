/**
 * What somebody gave, as an error shows it: in quotation marks, not longer than a line, and with every sign that cannot be
 * seen or that turns the direction of writing written out.
 */
export function quoted(text: string, limit = 80): string {
  return JSON.stringify(text.slice(0, limit)).replaceAll(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`,
  )
}
