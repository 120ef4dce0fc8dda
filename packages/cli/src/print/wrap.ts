import stringWidth from 'string-width'

/**
 * Breaks a line at its spaces, so that it fills at most so many columns.
 *
 * @param first what the first line begins with
 * @param rest what the others begin with
 */
export function wrap(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = []
  let line = first
  for (const word of text.split(/(?<=\S)(?= +)/)) {
    const isFresh = line === (lines.length === 0 ? first : rest)
    if (!isFresh && stringWidth(line + word) > width) {
      lines.push(line)
      line = rest + word.trimStart()
    } else line += isFresh ? word.trimStart() : word
  }
  return [...lines, line]
}
