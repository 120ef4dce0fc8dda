/** A stretch of a text without a single ASCII character may be no longer than this many UTF-16 code units: 4 Mi. */
export const MAX_STRETCH = 4 * 1024 * 1024

/**
 * A text in NFC, piece by piece: together the pieces are the NFC of the whole, and each but the last ends where a line
 * does, as far as lines are found.
 *
 * @throws RangeError where a stretch without ASCII characters is longer than `MAX_STRETCH`
 */
export async function* nfcPieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of text) {
    rest += piece
    const cut = safeCut(rest)
    if (cut > 0) yield rest.slice(0, cut).normalize('NFC')
    rest = rest.slice(cut)
    if (rest.length > MAX_STRETCH)
      throw new RangeError(`it has ${rest.length} characters without one of ASCII`)
  }
  if (rest !== '') yield rest.normalize('NFC')
}

/**
 * Where a text can be cut so that the NFC of the parts is the NFC of the whole: after the last line, else before the
 * last ASCII character. No ASCII character ever combines with one before it.
 */
function safeCut(text: string): number {
  const line = text.lastIndexOf('\n') + 1
  if (line > 0) return line
  for (let at = text.length - 1; at > 0; at--) if (text.charCodeAt(at) < 0x80) return at
  return 0
}
