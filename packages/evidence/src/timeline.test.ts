import { fromDay, toDay } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availability } from './availability.ts'
import { availabilityEvidence, DAYS, day, shuffled } from './test/arbitraries.ts'
import { kingdom } from './test/kingdom.ts'
import { availabilityTimeline, type AvailabilitySpan } from './timeline.ts'

const question = { service: 's:messenger', place: 'p:country' }

describe('availabilityTimeline', () => {
  it('tells the months of a network', () => {
    const spans = availabilityTimeline(kingdom, {
      service: 'k:messenger',
      place: 'k:kingdom',
      network: 'ADSL',
      from: '2016-01-01',
      to: '2016-12-31',
    })
    expect(spans.map(short)).toEqual([
      'ADSL 2016-01-01…2016-01-01 UNKNOWN   BLOCKED',
      'ADSL 2016-01-02…2016-01-31 UNKNOWN   BLOCKED',
      'ADSL 2016-02-01…2016-02-02 UNKNOWN   BLOCKED',
      'ADSL 2016-02-03…2016-02-09 UNKNOWN   AVAILABLE+BLOCKED',
      'ADSL 2016-02-10…2016-02-28 AVAILABLE PARTIAL 2016-02-10 AVAILABLE+BLOCKED',
      'ADSL 2016-02-29…2016-03-21 BLOCKED DIRECT 2016-03-21 BLOCKED',
      'ADSL 2016-03-22…2016-11-03 BLOCKED CARRIED 2016-03-21 BLOCKED',
      'ADSL 2016-11-04…2016-11-05 AVAILABLE DIRECT 2016-11-05 AVAILABLE+BLOCKED',
      'ADSL 2016-11-06…2016-12-30 AVAILABLE CARRIED 2016-11-05 AVAILABLE+BLOCKED',
      'ADSL 2016-12-31…2016-12-31 UNKNOWN   AVAILABLE+BLOCKED',
    ])
  })

  it('has no limit where none is given and something is possible', () => {
    const spans = availabilityTimeline(kingdom, { service: 'k:duo', place: 'k:kingdom' })
    expect(spans.map(short)).toEqual([
      'null null…2016-11-04 UNKNOWN   AVAILABLE+BLOCKED',
      'null 2016-11-05…null BLOCKED CARRIED 2016-11-05 BLOCKED',
    ])
  })

  it('is empty for a service of which nobody speaks, and for days that end before they begin', () => {
    expect(availabilityTimeline(kingdom, { service: 'k:unheard', place: 'k:kingdom' })).toEqual([])
    const backwards = { service: 'k:messenger', place: 'k:kingdom', from: '2016-02-01', to: '2016-01-01' }
    expect(availabilityTimeline(kingdom, backwards)).toEqual([])
  })

  it('gives on every day what availability gives, in spans that neither overlap nor repeat themselves', () => {
    fc.assert(
      fc.property(availabilityEvidence, day, (evidence, knownBy) => {
        const [from, to] = [DAYS[0]!, DAYS.at(-1)!]
        const spans = availabilityTimeline(evidence, { ...question, from, to, knownBy })
        for (const row of Map.groupBy(
          spans,
          ({ feature, network, operator }) => `${feature} ${network} ${operator}`,
        ).values()) {
          expect(row[0]!.from).toBe(from)
          expect(row.at(-1)!.to).toBe(to)
          row.slice(1).forEach((span, i) => expect(toDay(span.from!)).toBe(toDay(row[i]!.to!) + 1))
        }
        for (const { service, feature, network, operator, from: first, to: last, asOf, ...answer } of spans) {
          // No claim names them: they stand for every network, and for every other operator.
          const part = { feature, network: network ?? 'FIBRE', operator: operator ?? 'o:unnamed' }
          for (let at = toDay(first!); at <= toDay(last!); at++) {
            const asked = {
              service,
              ...part,
              place: 'p:country',
              at: fromDay(at),
              knownBy,
            }
            const { parts: _, unreported: __, asOf: asOfDay, ...alone } = availability(evidence, asked)
            expect(alone).toEqual(answer)
            if (at === toDay(last!)) expect(asOfDay).toBe(asOf)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(
        availabilityEvidence.chain((evidence) => fc.tuple(fc.constant(evidence), shuffled(evidence))),
        ([evidence, other]) => {
          expect(availabilityTimeline(other, question)).toEqual(availabilityTimeline(evidence, question))
        },
      ),
    )
  })
})

function short({ network, from, to, verdict, standing, asOf, possible }: AvailabilitySpan): string {
  return [`${network}`, `${from}…${to}`, verdict, standing, asOf, possible.join('+')].join(' ')
}
