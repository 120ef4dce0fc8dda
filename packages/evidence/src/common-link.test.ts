import { describe, expect, it } from 'vitest'
import { commonLink } from './common-link.ts'

function claim(source: string, ...agents: (string | undefined)[]) {
  return {
    source,
    chain: agents.map((agent) =>
      agent === undefined ? { unnamed: 'observers', manner: 'said' } : { agent, manner: 'said' },
    ),
  }
}

describe('commonLink', () => {
  it('names the agency behind two papers, which is nearer the page than the minister whom it asked', () => {
    expect(
      commonLink([
        claim('s:1', 'minister', 'agency', 'paper-1'),
        claim('s:2', 'minister', 'agency', 'paper-2'),
      ]),
    ).toBe('agency')
  })

  it('names nobody for one source, however many claims it has', () => {
    expect(commonLink([claim('s:1', 'agency', 'paper'), claim('s:1', 'agency', 'paper')])).toBeNull()
    expect(commonLink([])).toBeNull()
  })

  it('names nobody where one chain has other agents, or agents without a name', () => {
    expect(
      commonLink([claim('s:1', 'agency', 'a'), claim('s:2', 'agency', 'b'), claim('s:3', 'c')]),
    ).toBeNull()
    expect(commonLink([claim('s:1', undefined, 'a'), claim('s:2', undefined, 'b')])).toBeNull()
  })

  it('names the outlet of two articles', () => {
    expect(commonLink([claim('s:1', 'minister', 'paper'), claim('s:2', 'minister', 'paper')])).toBe('paper')
  })

  it('decides by the farthest place, then by the sum, then by the name', () => {
    const chains = [claim('s:1', 'steady', 'm', 'roaming'), claim('s:2', 'roaming', 'steady', 'n', 'o')]
    expect(commonLink(chains)).toBe('steady')
    expect(commonLink([claim('s:1', 'b', 'a'), claim('s:2', 'a', 'b')])).toBe('a')
    expect(commonLink([claim('s:1', 'b', 'a', 'x'), claim('s:2', 'a', 'b', 'x', 'y')])).toBe('x')
    expect(
      commonLink([
        claim('s:1', 'far', 'near'),
        claim('s:2', 'far', 'near', 'p'),
        claim('s:3', 'near', 'far', 'q'),
      ]),
    ).toBe('near')
  })

  it('takes agents that are the same for one', () => {
    const same = (agent: string) => agent.replace(/-\w+$/, '')
    expect(commonLink([claim('s:1', 'agency-fr', 'a'), claim('s:2', 'agency-en', 'b')], { same })).toBe(
      'agency',
    )
  })
})
