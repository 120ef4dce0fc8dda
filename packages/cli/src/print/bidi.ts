const FIRST_STRONG_ISOLATE = '\u2068'
const RIGHT_TO_LEFT_ISOLATE = '\u2067'
const POP_ISOLATE = '\u2069'

/**
 * A run of Arabic: from one letter or mark of it to the last, with the spaces, figures and marks between. What is already
 * set apart is one match, too, and is left alone.
 */
const RUN =
  /[\u2067\u2068][^\u2069]*\u2069|\p{scx=Arabic}(?:[\p{scx=Arabic}\p{M}\p{N}\p{P}\p{Zs}]*[\p{scx=Arabic}\p{M}])?/gu

/**
 * Sets each run of Arabic apart with Unicode isolates, so that a terminal that knows the bidirectional algorithm keeps
 * the Latin text and the figures around it in their places. The marks take no column.
 */
export function isolate(text: string): string {
  return text.replace(RUN, (run) =>
    run.endsWith(POP_ISOLATE) ? run : `${FIRST_STRONG_ISOLATE}${run}${POP_ISOLATE}`,
  )
}

/** Sets a whole line of an Arabic text apart: the Latin words in it keep the places that the sentence gives them. */
export function isolateLine(line: string): string {
  return `${RIGHT_TO_LEFT_ISOLATE}${line}${POP_ISOLATE}`
}

/** Whether a text is written from right to left: whether its first letter is. */
export function isRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
}
