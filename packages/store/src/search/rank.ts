import type { Postings } from './postings.ts'

/** Entries in the order of an answer. */
export interface Ranking {
  numbers: Int32Array
  scores: Int32Array
}

/** Where a word stands, and in how many hundredths it is the one that is searched for. */
export interface WeighedPostings {
  postings: Postings
  nearness: number
}

/** Whether an entry may be in the answer. */
export interface RankOptions {
  /** Numbers of entries, from and to; any where absent. */
  ranges?: readonly (readonly [first: number, last: number])[]
  /** Least weight of a word in its text; any where absent. */
  least?: number
}

/**
 * The entries in which every word stands, the best first: by the sum over the words of weight times nearness in
 * hundredths, the best of its forms counting for each word; equal ones in the order of their numbers. Whole numbers
 * only, so that the order is the same everywhere.
 *
 * @param sought for each word the postings of all its forms
 */
export function rank(
  sought: readonly (readonly WeighedPostings[])[],
  { ranges, least = 0 }: RankOptions = {},
): Ranking {
  // The rarest first, so that there is little to go on with.
  const size = (lists: readonly WeighedPostings[]) =>
    lists.reduce((sum, { postings }) => sum + postings.numbers.length, 0)
  const [rarest, ...others] = sought.toSorted((left, right) => size(left) - size(right))
  if (rarest === undefined || size(rarest) === 0)
    return { numbers: new Int32Array(), scores: new Int32Array() }
  let found = union(rarest, least)
  if (ranges)
    found = keep(found, (number) => ranges.some(([first, last]) => number >= first && number <= last))
  for (const lists of others) found = narrowed(found, lists, least)
  return sorted(found)
}

/** Room for a score beside a number in one double: 2^20 times 2^31 is below 2^53. */
const SCORES = 2 ** 20

function union(lists: readonly WeighedPostings[], least: number): Ranking {
  const pairs = new Float64Array(lists.reduce((sum, { postings }) => sum + postings.numbers.length, 0))
  let count = 0
  for (const { postings, nearness } of lists)
    for (let at = 0; at < postings.numbers.length; at++)
      if (postings.weights[at]! >= least)
        pairs[count++] = postings.numbers[at]! * SCORES + postings.weights[at]! * nearness
  const ordered = pairs.subarray(0, count).sort()
  const numbers = new Int32Array(count)
  const scores = new Int32Array(count)
  let last = -1
  for (const pair of ordered) {
    const number = Math.floor(pair / SCORES)
    if (last < 0 || numbers[last] !== number) last++
    numbers[last] = number
    scores[last] = pair - number * SCORES
  }
  return { numbers: numbers.subarray(0, last + 1), scores: scores.subarray(0, last + 1) }
}

/** Those that have one more word, with its score. Both sides ascend, so that one walk suffices. */
function narrowed({ numbers, scores }: Ranking, lists: readonly WeighedPostings[], least: number): Ranking {
  const best = new Int32Array(numbers.length)
  for (const { postings, nearness } of lists) {
    let place = 0
    for (let at = 0; at < postings.numbers.length && place < numbers.length; at++) {
      const number = postings.numbers[at]!
      while (numbers[place]! < number) place++
      if (numbers[place] === number && postings.weights[at]! >= least)
        best[place] = Math.max(best[place]!, postings.weights[at]! * nearness)
    }
  }
  for (let place = 0; place < numbers.length; place++) scores[place]! += best[place]!
  let place = 0
  return keep({ numbers, scores }, () => best[place++]! > 0)
}

function keep({ numbers, scores }: Ranking, isKept: (number: number) => boolean): Ranking {
  let count = 0
  for (let place = 0; place < numbers.length; place++)
    if (isKept(numbers[place]!)) {
      numbers[count] = numbers[place]!
      scores[count++] = scores[place]!
    }
  return { numbers: numbers.subarray(0, count), scores: scores.subarray(0, count) }
}

function sorted({ numbers, scores }: Ranking): Ranking {
  const pairs = Float64Array.from(
    numbers,
    (number, place) => (SCORES - 1 - scores[place]!) * 2 ** 31 + number,
  ).sort()
  return {
    numbers: Int32Array.from(pairs, (pair) => pair % 2 ** 31),
    scores: Int32Array.from(pairs, (pair) => SCORES - 1 - Math.floor(pair / 2 ** 31)),
  }
}
