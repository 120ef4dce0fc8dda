/** Numbers of entries, ascending, and at the same places the weights of a word there. */
export interface Postings {
  numbers: number[]
  weights: number[]
}

/** Entries in one block: some 10 kB at most. */
const BLOCK = 4096

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUE_OF = new Uint8Array(128)
for (const [value, sign] of [...SIGNS].entries()) VALUE_OF[sign.charCodeAt(0)] = value

/** The highest weight: one sign writes it. */
export const MOST_WEIGHT = SIGNS.length - 1

/**
 * Postings as texts, a block each. Each entry is its distance from the one before (in a block, the first is from 0), five
 * bits a sign with the sixth for "more follows", lowest bits first, and then its weight as one sign. A text takes the same
 * room in every database, and a fraction of what a row for each entry would.
 */
export function encodePostings({ numbers, weights }: Postings): string[] {
  const blocks: string[] = []
  for (let from = 0; from < numbers.length; from += BLOCK) {
    let block = ''
    let last = 0
    for (let index = from; index < Math.min(from + BLOCK, numbers.length); index++) {
      let distance = numbers[index]! - last
      last = numbers[index]!
      for (; distance > 31; distance >>>= 5) block += SIGNS[(distance & 31) | 32]
      block += SIGNS[distance]! + SIGNS[weights[index]!]!
    }
    blocks.push(block)
  }
  return blocks
}

/** Adds the entries of a block to those of the blocks before it. */
export function decodePostings(block: string, into: Postings): void {
  let number = 0
  for (let at = 0; at < block.length; at++) {
    let distance = 0
    for (let shift = 0; ; shift += 5) {
      const value = VALUE_OF[block.charCodeAt(at++)]!
      distance |= (value & 31) << shift
      if (value < 32) break
    }
    number += distance
    into.numbers.push(number)
    into.weights.push(VALUE_OF[block.charCodeAt(at)]!)
  }
}
