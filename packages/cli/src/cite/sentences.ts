import type { TextPosition } from '@isnad/dataset'

/** A sentence of a text, without the white space around it. */
export interface Sentence extends TextPosition {
  words: string
}

/**
 * The sentences of a text as its language divides them; a line break ends one, because headlines have no full stop. What
 * the segmenter divides wrongly, as after an abbreviation, is cited as two in a row.
 */
export function sentencesOf(text: string, language = 'en'): Sentence[] {
  const sentences: Sentence[] = []
  let position = 0
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text))
    for (const line of segment.split(/(?<=\n)/)) {
      const words = line.trim()
      const start = position + codePoints(line.slice(0, line.length - line.trimStart().length))
      if (words !== '') sentences.push({ start, end: start + codePoints(words), words })
      position += codePoints(line)
    }
  return sentences
}

function codePoints(text: string): number {
  return [...text].length
}
