const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Letters that are written from right to left, and what stands between two of them: spaces, figures, marks. */
const RTL_RUN = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\p{N}\p{P}\p{Zs}]*[\p{Script=Arabic}\p{M}])?/gu

/**
 * Sets each run of Arabic apart with Unicode isolates, so that a terminal that knows the bidirectional algorithm keeps
 * the Latin text and the figures around it in their places. The marks take no column.
 */
export function isolate(text: string): string {
  return text.replace(RTL_RUN, `${FIRST_STRONG_ISOLATE}$&${POP_ISOLATE}`)
}
