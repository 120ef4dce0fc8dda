import { isDeepStrictEqual } from 'node:util'
import { start, type Measured } from './measure.ts'
import { PEERS, type Peer } from './servers.ts'

/** A server with the medians of what was measured, and how far the rounds lay apart. */
export interface Compared extends Measured {
  peer: Peer
  /** Its rate as a multiple of that of the first server, in the same round; lowest, median, highest. */
  ofFirst: readonly [number, number, number]
}

/**
 * Measures every server for some seconds, all of them in each round, so that what slows the machine down for a while slows
 * all of them down. Each must give the same data.
 *
 * @throws Error for a server whose answer differs from that of the first
 */
export async function compare(url: string, { rounds = 5, seconds = 4 } = {}): Promise<Compared[]> {
  const measured = new Map<Peer, Measured[]>(PEERS.map((peer) => [peer, []]))
  let expected: unknown
  for (let round = 0; round < rounds; round++)
    for (const [peer, all] of measured) {
      // Only one at a time has memory and connections.
      const server = await start(peer, url)
      try {
        const data = await server.read()
        expected ??= data
        if (!isDeepStrictEqual(data, expected)) throw new Error(`${peer.name} gives another answer`)
        // What is new is interpreted first, and compiled as it is used.
        await server.measure(seconds)
        all.push(await server.measure(seconds))
      } finally {
        server.stop()
      }
    }
  const [first = []] = measured.values()
  return [...measured].map(([peer, all]) => {
    const median = (of: (one: Measured, round: number) => number) => middle(all.map(of))
    const ratios = all.map(({ rate }, round) => rate / first[round]!.rate)
    return {
      peer,
      rate: median(({ rate }) => rate),
      cpu: median(({ cpu }) => cpu),
      p50: median(({ p50 }) => p50),
      p99: median(({ p99 }) => p99),
      rss: median(({ rss }) => rss),
      ofFirst: [Math.min(...ratios), middle(ratios), Math.max(...ratios)],
    }
  })
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}
