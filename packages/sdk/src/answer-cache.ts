/** An answer with the tag by which the server knows it. */
export interface KeptAnswer {
  etag: string
  text: string
}

/** Answers by what was asked, those that were asked for the longest ago first. */
export type AnswerCache = Map<string, KeptAnswer>

/** Puts an answer last, and lets the first ones go that exceed the bounds. @param bytes how much memory they may take; 0 keeps none */
export function keepAnswer(answers: AnswerCache, key: string, answer: KeptAnswer, bytes: number): void {
  answers.delete(key)
  answers.set(key, answer)
  let left = bytes
  for (const [key, { text }] of [...answers].toReversed()) {
    // A character has two bytes.
    left -= 2 * (key.length + text.length)
    if (left < 0) answers.delete(key)
  }
}
