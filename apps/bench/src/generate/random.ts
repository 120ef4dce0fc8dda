/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A number from 0 to 1, which it does not reach. */
  next(): number
  /** A whole number from 0 to `limit`, which it does not reach. */
  below(limit: number): number
  /** Whether something happens that does so with this probability. */
  chance(probability: number): boolean
  pick<TItem>(items: readonly TItem[]): TItem
}

/** Mulberry32 by Tommy Ettinger, in the public domain. */
export function createRandom(...seeds: number[]): Random {
  let state = seeds.reduce((hash, seed) => Math.imul(hash ^ seed, 0x9e3779b1) ^ (hash >>> 15), 0x51ed270b)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    // An index below the length is one of the list's.
    pick: (items) => items[below(items.length)]!,
  }
}

/**
 * Chooses whole numbers below `count`, the first most often: the second half as often, the third a third as often. So are
 * services and countries spoken of.
 */
export function createSkew(count: number): (random: Random) => number {
  const sums = new Float64Array(count)
  let total = 0
  for (let i = 0; i < count; i++) sums[i] = total += 1 / (i + 1)
  return (random) => {
    const sought = random.next() * total
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > sought) high = middle
      else low = middle + 1
    }
    return low
  }
}
