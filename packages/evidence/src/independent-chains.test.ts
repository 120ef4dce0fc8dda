import type { Chain } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agentsOf, independentChains } from './independent-chains.ts'
import { chain } from './test/arbitraries.ts'

const chains = fc.array(chain, { maxLength: 9 })

function of(...lists: (string | undefined)[][]): { chain: Chain }[] {
  return lists.map((agents) => ({
    chain: agents.map((agent) =>
      agent === undefined ? { unnamed: 'somebody', manner: 'said' } : { agent, manner: 'said' },
    ),
  }))
}

describe('independentChains', () => {
  it('counts five papers that report one statement of the regulator as one witness', () => {
    const papers = ['a', 'b', 'c', 'd', 'e'].map((paper) => ['regulator', paper])
    expect(independentChains(of(...papers))).toEqual({ count: 1, atLeast: false })
  })

  it('counts a paper with its own correspondent beside them as a second', () => {
    expect(independentChains(of(['regulator', 'a'], ['regulator', 'b'], ['correspondent', 'c'])).count).toBe(
      2,
    )
  })

  it('finds the largest set, not the first: the two ends of three chains that overlap', () => {
    expect(independentChains(of(['x', 'y'], ['w', 'x'], ['y', 'z'])).count).toBe(2)
  })

  it('counts all chains without a named outlet, or without any name, as one witness at most', () => {
    expect(independentChains(of([], [undefined], ['agency', undefined], ['witness', undefined])).count).toBe(
      1,
    )
    expect(independentChains(of([undefined], [undefined, 'paper'])).count).toBe(2)
  })

  it('takes agents that are the same for one', () => {
    const same = (agent: string) => (agent === 'mirror' ? 'paper' : agent)
    expect(independentChains(of(['paper'], ['mirror'])).count).toBe(2)
    expect(independentChains(of(['paper'], ['mirror']), { same }).count).toBe(1)
  })

  it('counts no claims as no witness', () => {
    expect(independentChains([])).toEqual({ count: 0, atLeast: false })
  })

  it('stays exact for many chains that do not hang together, and for 32 that do', () => {
    const apart = Array.from({ length: 500 }, (_, i) => [`speaker-${i}`, `paper-${i}`])
    expect(independentChains(of(...apart))).toEqual({ count: 500, atLeast: false })
    const ring = Array.from({ length: 32 }, (_, i) => [`agent-${i}`, `agent-${(i + 1) % 32}`])
    expect(independentChains(of(...ring))).toEqual({ count: 16, atLeast: false })
  })

  it('gives a lower bound, and says so, for more than 32 chains that hang together', () => {
    const ring = Array.from({ length: 33 }, (_, i) => [`agent-${i}`, `agent-${(i + 1) % 33}`])
    const { count, atLeast } = independentChains(of(...ring))
    expect(atLeast).toBe(true)
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(16)
  })

  it('counts what trying every set of chains counts', () => {
    fc.assert(
      fc.property(chains, (list) => {
        const agents = list.map((chain) => agentsOf(chain, {}))
        let best = 0
        for (let mask = 0; mask < 1 << list.length; mask++) {
          const chosen = agents.filter((_, i) => mask & (1 << i))
          const members = chosen.flatMap((set) => [...set])
          if (new Set(members).size === members.length) best = Math.max(best, chosen.length)
        }
        expect(independentChains(list.map((chain) => ({ chain })))).toEqual({ count: best, atLeast: false })
      }),
    )
  })

  it('never gains a witness by a reprint that says where it has the claim from', () => {
    fc.assert(
      fc.property(
        chains,
        fc.nat(8),
        fc.constantFrom('a:paper-1', 'a:reprinter'),
        (list, which, reprinter) => {
          const original = list[which]
          fc.pre(original?.at(-1)?.agent !== undefined)
          const reprint: Chain = [...original, { agent: reprinter, manner: 'reported' }]
          const before = independentChains(list.map((chain) => ({ chain })))
          expect(independentChains([...list, reprint].map((chain) => ({ chain })))).toEqual(before)
        },
      ),
    )
  })

  it('never loses a witness by a further claim, and does not depend on the order', () => {
    fc.assert(
      fc.property(chains, chain, (list, further) => {
        const claims = list.map((chain) => ({ chain }))
        const { count } = independentChains(claims)
        expect(independentChains(claims.toReversed()).count).toBe(count)
        const more = independentChains([...claims, { chain: further }]).count
        expect([count, count + 1]).toContain(more)
      }),
    )
  })

  it('never gains a witness because two agents turn out to be one', () => {
    fc.assert(
      fc.property(chains, (list) => {
        const claims = list.map((chain) => ({ chain }))
        const same = (agent: string) => (agent === 'a:paper-2' ? 'a:paper-1' : agent)
        expect(independentChains(claims, { same }).count).toBeLessThanOrEqual(independentChains(claims).count)
      }),
    )
  })
})
