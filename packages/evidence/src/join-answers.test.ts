import { expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { joinAnswers } from './join-answers.ts'
import { lookupOf } from './lookup.ts'
import { outlet, state } from './test/kingdom.ts'

const lookup = lookupOf({ claims: [] })

function answer(more: Partial<Answer>): Answer {
  const lists = { holding: [], perhaps: [], against: [], outdated: [] }
  const rest = {
    certain: true,
    asOf: '2016-02-05',
    possible: [],
    independentChains: 1,
    atLeast: false,
    commonLink: null,
  }
  return { verdict: 'BLOCKED', standing: 'DIRECT', ...rest, ...lists, ...more }
}

it('is only as firm, as fresh, as certain and as well witnessed as the weakest part', () => {
  const [firm, weak] = [
    answer({ independentChains: 3 }),
    answer({ standing: 'CARRIED', certain: false, asOf: '2016-01-01', independentChains: 2 }),
  ]
  const joined = {
    verdict: 'BLOCKED',
    standing: 'CARRIED',
    certain: false,
    asOf: '2016-01-01',
    independentChains: 2,
  }
  expect(joinAnswers([firm, weak], lookup)).toMatchObject(joined)
  expect(joinAnswers([weak, firm], lookup)).toMatchObject(joined)
})

it('is a lower bound only if no exact count is as low', () => {
  const exact = (independentChains: number) => answer({ independentChains })
  const bound = (independentChains: number) => answer({ independentChains, atLeast: true })
  expect(joinAnswers([exact(5), bound(3)], lookup)).toMatchObject({ independentChains: 3, atLeast: true })
  expect(joinAnswers([exact(3), bound(3)], lookup)).toMatchObject({ independentChains: 3, atLeast: false })
  expect(joinAnswers([exact(2), bound(3)], lookup)).toMatchObject({ independentChains: 2, atLeast: false })
})

it('has each claim once, in the list that says most of it', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => state(id, 'BLOCKED', { chain: outlet('k:paper') }))
  const joined = joinAnswers(
    [
      answer({ holding: [a!], against: [b!], perhaps: [c!], outdated: [d!] }),
      answer({ holding: [b!], against: [c!], perhaps: [a!], outdated: [a!] }),
    ],
    lookup,
  )
  expect(joined).toMatchObject({ holding: [a, b], against: [c], perhaps: [], outdated: [d] })
})

it('says nothing of standing, day or witnesses where the parts differ, and stays unknown where all are', () => {
  const unknown = answer({
    verdict: 'UNKNOWN',
    standing: null,
    certain: false,
    asOf: null,
    independentChains: 0,
  })
  const nothing = {
    standing: null,
    certain: false,
    asOf: null,
    independentChains: 0,
    atLeast: false,
    commonLink: null,
  }
  expect(joinAnswers([answer({}), unknown], lookup)).toMatchObject({ verdict: 'MIXED', ...nothing })
  expect(joinAnswers([unknown, unknown], lookup)).toMatchObject({ verdict: 'UNKNOWN', ...nothing })
})
