/** The Arabic article in Latin letters, where it stands by itself. */
const ARTICLES = ['al', 'el']

/**
 * Words that say nothing by themselves. A search for other words does not ask for them, and paraphrases are not found by
 * them; names are, so that `Who` can be a name.
 */
const STOP_WORDS = new Set(
  [
    'a an and are as at be been but by for from had has have in into is it its of on or than that the their there these they this to was were which with',
    'au aux ce cette d dans de des du elle en est et il la le les leur lui mais n ne ou par pas pour qu que qui sa se ses son sur un une',
    ...ARTICLES,
    'او ان الي التي الذي الذين اي ايضا ب بعد بين ثم على علي عن عند عبر غير في فيه قبل قد كان كانت كل لا لكن لم لن ما مع من منذ ها هذا هذه هو هي و',
  ].flatMap((line) => line.split(' ')),
)

/** @param word folded */
export function isArticle(word: string): boolean {
  return ARTICLES.includes(word)
}

/** @param word folded */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}
