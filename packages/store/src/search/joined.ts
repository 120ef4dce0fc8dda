import type { Word } from '@isnad/text'

/** Longest that two words written as one can be, in UTF-16 code units; longer ones are no names. */
const LONGEST = 30

/** A word and the next as one, as somebody may write them: Face Time, عبد الإله. None where the script changes. */
export function joinedWord(first: Word, next: Word | undefined): Word | undefined {
  if (next === undefined || first.script !== next.script) return undefined
  if (first.script !== 'arabic' && first.script !== 'latin') return undefined
  const text = first.text + next.text
  if (text.length > LONGEST) return undefined
  return {
    text,
    printed: first.printed + next.printed,
    start: first.start,
    end: next.end,
    script: first.script,
  }
}
