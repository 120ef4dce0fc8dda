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

/** All entries of some lists, in the order of their numbers, each with its best score. */
function union(lists: readonly WeighedPostings[], least: number): Ranking {
  // The short ones first, so that the long ones are walked once.
  return lists
    .toSorted((left, right) => left.postings.numbers.length - right.postings.numbers.length)
    .map((list) => scored(list, least))
    .reduce(merged)
}

function scored({ postings, nearness }: WeighedPostings, least: number): Ranking {
  const all = {
    numbers: Int32Array.from(postings.numbers),
    scores: Int32Array.from(postings.weights, (weight) => weight * nearness),
  }
  let place = 0
  return least === 0 ? all : keep(all, () => postings.weights[place++]! >= least)
}

function merged(left: Ranking, right: Ranking): Ranking {
  const numbers = new Int32Array(left.numbers.length + right.numbers.length)
  const scores = new Int32Array(numbers.length)
  let [one, other, count] = [0, 0, 0]
  while (one < left.numbers.length || other < right.numbers.length) {
    const [here = Infinity, there = Infinity] = [left.numbers[one], right.numbers[other]]
    numbers[count] = Math.min(here, there)
    const score = here <= there ? left.scores[one++]! : 0
    scores[count++] = there <= here ? Math.max(score, right.scores[other++]!) : score
  }
  return { numbers: numbers.subarray(0, count), scores: scores.subarray(0, count) }
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

/** By score. There are few different scores, and entries come in the order of their numbers, so that they are only dealt out. */
function sorted({ numbers, scores }: Ranking): Ranking {
  const counts = new Map<number, number>()
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1)
  const places = new Map<number, number>()
  let before = 0
  for (const [score, count] of [...counts].toSorted(([left], [right]) => right - left)) {
    places.set(score, before)
    before += count
  }
  const ranked = { numbers: new Int32Array(numbers.length), scores: new Int32Array(numbers.length) }
  for (let at = 0; at < numbers.length; at++) {
    const score = scores[at]!
    const place = places.get(score)!
    places.set(score, place + 1)
    ranked.numbers[place] = numbers[at]!
    ranked.scores[place] = score
  }
  return ranked
}
