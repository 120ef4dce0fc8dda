/**
 * What makes a spreadsheet take a text for a formula: one of these signs at its beginning, in half or full width, or a
 * tab or a line end, behind which some programs look on. An apostrophe is among them, so that the way back is clear.
 */
const RISKY = /^(?:['\t\r\n]|\s*[=+\-@＝＋－＠])/u

/**
 * Makes a text safe for spreadsheets, which run what looks like a formula: a text that could be one gets an apostrophe in
 * front, which Excel and LibreOffice take as the mark of a text. Numbers are no texts, and stay.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function neutralise(text: string): string {
  return RISKY.test(text) ? `'${text}` : text
}

/** The text as it was before `neutralise`. */
export function restore(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text
}
