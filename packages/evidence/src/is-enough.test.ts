import { parsePeriod, toDay, type Claim } from '@isnad/schema'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { availability, type AvailabilityQuestion } from './availability.ts'
import { createPublished } from './published.ts'
import type { Evidence } from './evidence.ts'
import { isEnough } from './is-enough.ts'
import { availabilityEvidence, day } from './test/arbitraries.ts'
import { state } from './test/kingdom.ts'
import { withTold } from './test/told.ts'
import { availabilityTimeline } from './timeline.ts'

const asked = { service: 's:messenger', feature: 'VOICE_CALL', place: 'p:country' }
const SCOPE = {
  features: ['VOICE_CALL'],
  networks: 'all' as const,
  operators: 'all' as const,
  place: 'p:country',
}
const days = fc.tuple(day, day).map((both) => both.sort())

/** The evidence without the claims of days outside some, but for what is told around those that stay. */
function around(evidence: Evidence, from: number, to: number): Evidence {
  const published = createPublished(evidence.sources ?? [])
  const sideOf = ({ time, source }: Claim) => {
    const { begin, end } = parsePeriod(time, published(source))
    return end.highest < from ? 'earlier' : begin.lowest > to ? 'later' : 'near'
  }
  const usable = evidence.claims.filter(
    ({ mode = 'asserts', deprecated }) => mode === 'asserts' && deprecated === undefined,
  )
  const kept = withTold(evidence.claims, (claim) => sideOf(claim) === 'near')
  const left = (side: string) =>
    usable
      .filter((claim) => !kept.has(claim) && sideOf(claim) === side)
      .map(({ subject, scope }) => ({ subject, scope: scope! }))
  return {
    ...evidence,
    claims: evidence.claims.filter((claim) => kept.has(claim)),
    leftOut: { from, to, earlier: left('earlier'), later: left('later') },
  }
}

const crowded = fc
  .tuple(availabilityEvidence, availabilityEvidence, availabilityEvidence)
  .map(([first, ...others]) => ({
    ...first,
    claims: [first, ...others].flatMap(({ claims }, i) =>
      claims.map((claim) => ({
        ...claim,
        id: `${claim.id}.${i}`,
        ...(claim.after && { after: claim.after.map((id) => `${id}.${i}`) }),
      })),
    ),
  }))

it('answers a day as all evidence does, wherever it is enough', () => {
  let [enough, fewer] = [0, 0]
  fc.assert(
    fc.property(
      crowded,
      day,
      days,
      fc.option(day, { freq: 2, nil: undefined }),
      fc.constantFrom({}, { network: 'ADSL' }, { network: 'MOBILE', operator: 'o:one' }),
      (evidence, at, [from, to], knownBy, more) => {
        const part = around(evidence, toDay(from), toDay(to))
        const question: AvailabilityQuestion = { ...asked, ...more, at, ...(knownBy && { knownBy }) }
        if (!isEnough(part, question)) return
        enough++
        if (part.claims.length < evidence.claims.length) fewer++
        expect(withoutOutdated(availability(part, question))).toEqual(
          withoutOutdated(availability(evidence, question)),
        )
      },
    ),
    { numRuns: 600 },
  )
  expect(enough).toBeGreaterThan(100)
  expect(fewer).toBeGreaterThan(20)
})

it('has the latest of the outdated claims, as many as are asked for', () => {
  fc.assert(
    fc.property(crowded, day, days, fc.integer({ min: 1, max: 2 }), (evidence, at, [from, to], count) => {
      const part = around(evidence, toDay(from), toDay(to))
      const question = { ...asked, at }
      if (!isEnough(part, question, count)) return
      const [some, all] = [availability(part, question), availability(evidence, question)]
      expect(some.outdated.slice(0, count)).toEqual(all.outdated.slice(0, count))
      some.parts.forEach(({ outdated }, i) =>
        expect(outdated.slice(0, count)).toEqual(all.parts[i]!.outdated.slice(0, count)),
      )
    }),
    { numRuns: 600 },
  )
})

it('tells of days as all evidence does, wherever it is enough', () => {
  let fewer = 0
  fc.assert(
    fc.property(crowded, days, days, (evidence, [from, to], [first, last]) => {
      const part = around(evidence, toDay(from), toDay(to))
      const question = { ...asked, from: first, to: last }
      if (!isEnough(part, question)) return
      if (part.claims.length < evidence.claims.length) fewer++
      const told = (of: Evidence) => availabilityTimeline(of, question).map(withoutOutdated)
      expect(told(part)).toEqual(told(evidence))
    }),
    { numRuns: 600 },
  )
  expect(fewer).toBeGreaterThan(10)
})

const MAY = { service: 'k:messenger', feature: 'VOICE_CALL', place: 'k:kingdom', at: '2016-05-15' }

/** Whether May is enough beside what is given of May, where these were left out. */
function isMayEnough(claims: Claim[], earlier: Claim[], later: Claim[], outdated?: number): boolean {
  const scopes = (left: Claim[]) => left.map(({ subject, scope }) => ({ subject, scope: scope! }))
  const days = { from: toDay('2016-05-01'), to: toDay('2016-05-31') }
  const leftOut = { ...days, earlier: scopes(earlier), later: scopes(later) }
  return isEnough({ claims, leftOut }, MAY, outdated)
}

const blocked = (time: string, networks?: string[] | 'some') =>
  state(`k:${time}`, 'BLOCKED', { time, ...(networks && { networks }) })

it.each<[string, boolean, Claim[], Claim[], Claim[]]>([
  ['a word of the day', true, [blocked('2016-05-15')], [blocked('2016-01-01')], [blocked('2016-09-01')]],
  ['no word of the days', false, [], [blocked('2016-01-01')], []],
  ['nothing left out', true, [], [], []],
  ['a last word, and nothing later', true, [blocked('2016-05-02')], [blocked('2016-01-01')], []],
  ['a last word whose next was left out', false, [blocked('2016-05-02')], [], [blocked('2016-09-01')]],
  ['a last word and a next', true, [blocked('2016-05-02'), blocked('2016-05-20')], [], [blocked('2016-09-01')]],
  ['only a word on some, where one on all was left out', false, [blocked('2016-05-02', 'some')], [blocked('2016-01-01')], []],
  ['a word on some, where one on some was left out', true, [blocked('2016-05-02', 'some')], [blocked('2016-01-01', 'some')], []],
  ['a word of the day that began before the days', false, [blocked('2016-03-01/2016-05-20')], [blocked('2016-01-01')], []],
  ['a word of the day on another network', false, [blocked('2016-05-15', ['ADSL'])], [blocked('2016-01-01', ['FIBRE'])], []],
])('%s: enough is %s', (_name, enough, claims, earlier, later) => {
  expect(isMayEnough(claims, earlier, later)).toBe(enough)
}) // prettier-ignore

it('wants as many outdated claims as are asked for', () => {
  const claims = [blocked('2016-05-15'), blocked('2016-05-02')]
  expect(isMayEnough(claims, [blocked('2016-01-01')], [], 1)).toBe(true)
  expect(isMayEnough(claims, [blocked('2016-01-01')], [], 2)).toBe(false)
})

it('answers no question without a first or a last day', () => {
  const leftOut = { from: 0, to: 10, earlier: [{ subject: 's:messenger', scope: SCOPE }], later: [] }
  expect(isEnough({ claims: [], leftOut }, asked)).toBe(false)
  expect(isEnough({ claims: [], leftOut }, { ...asked, service: 's:other' })).toBe(true)
})

function withoutOutdated<TAnswer extends Answer & { parts?: Answer[] }>(answer: TAnswer) {
  return { ...answer, outdated: [], parts: answer.parts?.map((part) => ({ ...part, outdated: [] })) }
}
