import type { Held } from './held.ts'
import { sentencesOf, type Sentence } from './sentences.ts'

/** A sentence that may be the one that was meant. */
export interface NearSentence extends Sentence {
  in: Held
}

/** From this share of words in common on, a sentence is likely the one that was meant. */
const LIKELY = 0.5

/**
 * The sentence that has the most words in common with a passage that stands nowhere; `undefined` where none has half of
 * them. Marks, case and the order of the words count for nothing: it is only to be shown to a person.
 */
export function nearestSentence(passage: string, texts: readonly Held[]): NearSentence | undefined {
  const wanted = wordsOf(passage)
  let best: NearSentence | undefined
  let highest = 0
  for (const held of texts)
    for (const sentence of sentencesOf(held.text.text, held.language)) {
      const words = wordsOf(sentence.words)
      const common = [...wanted].filter((word) => words.has(word)).length
      // Of the passage, because it may be a clause of the sentence.
      const share = common / wanted.size
      if (wanted.size < 2 || share < LIKELY || share <= highest) continue
      best = { ...sentence, in: held }
      highest = share
    }
  return best
}

function wordsOf(text: string): Set<string> {
  const plain = text.normalize('NFD').replaceAll(/[\p{M}\u0640]/gu, '')
  return new Set(plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
