import type { Claim, Value } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflicts, resolvedConflicts } from './conflicts.ts'
import { factEvidence } from './test/arbitraries.ts'
import { outlet } from './test/kingdom.ts'

const day = (edtf: string): Value => ({ type: 'date', edtf })

function launch(id: string, value: Value, paper: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    source: `s:${id}`,
    subject: 'r:it',
    property: 'launched',
    value,
    chain: outlet(paper),
    citations: [],
    ...more,
  }
}

describe('the weight of a conflict', () => {
  it('is how many independent chains stand on each side, a reprint adding none', () => {
    const claims = [
      launch('a', day('2016-02-15'), 'a:morning'),
      launch('b', day('2016-02-16'), 'a:evening'),
      launch('c', day('2016-02-16'), 'a:evening'),
      launch('d', day('2016-02'), 'a:noon'),
    ]
    // "In February" agrees with either day, and stands on both sides.
    expect(conflicts({ claims })).toMatchObject([
      { left: 'a', right: 'b', kind: 'DATE', leftChains: 2, rightChains: 2 },
      { left: 'a', right: 'c', kind: 'DATE', leftChains: 2, rightChains: 2 },
    ])
    expect(conflicts({ claims: claims.slice(0, 3) })).toMatchObject([
      { leftChains: 1, rightChains: 1 },
      { leftChains: 1, rightChains: 1 },
    ])
  })

  it('counts on the side of a denial who denies the same', () => {
    const claims = [
      launch('a', day('2016-02-15'), 'a:morning'),
      launch('b', day('2016-02-15'), 'a:evening', { denied: true }),
      launch('c', day('2016-02-15'), 'a:noon', { denied: true }),
    ]
    expect(conflicts({ claims })).toMatchObject([
      { left: 'a', right: 'b', kind: 'DENIAL', leftChains: 1, rightChains: 2 },
      { left: 'a', right: 'c', kind: 'DENIAL', leftChains: 1, rightChains: 2 },
    ])
  })
})

describe('resolved conflicts', () => {
  it('are those of which a correction has settled one side', () => {
    const claims = [
      launch('a', day('2016-02-15'), 'a:morning', { deprecated: 'misread', replacedBy: ['c'] }),
      launch('b', day('2016-02-16'), 'a:evening'),
      launch('c', day('2016-02-16'), 'a:morning'),
    ]
    expect(conflicts({ claims })).toEqual([])
    expect(resolvedConflicts({ claims }).map(({ left, right }) => `${left} ${right}`)).toEqual(['a b', 'a c'])
  })

  it('with the open ones are those that there would be without corrections, and never an open one', () => {
    fc.assert(
      fc.property(factEvidence, fc.nat(9), (evidence, which) => {
        const key = ({ left, right }: { left: string; right: string }) => `${left} ${right}`
        const claims = evidence.claims.map((claim, i) =>
          i % 10 === which && claim.property !== 'sameAs' ? { ...claim, deprecated: 'misread' } : claim,
        )
        const before = new Set(conflicts(evidence).map(key))
        const [open, resolved] = [
          conflicts({ ...evidence, claims }),
          resolvedConflicts({ ...evidence, claims }),
        ]
        expect(new Set([...open, ...resolved].map(key))).toEqual(before)
        expect(open.length + resolved.length).toBe(before.size)
      }),
    )
  })
})
