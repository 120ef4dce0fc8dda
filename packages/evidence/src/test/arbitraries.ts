import { dateBounds, fromDay, toDay, type Chain, type Claim, type Scope } from '@isnad/schema'
import * as fc from 'fast-check'
import type { Evidence, EvidenceSource } from '../evidence.ts'

/** Days of one short month, so that what is made up meets often. */
const FIRST = toDay('2016-01-01')
export const DAYS = Array.from({ length: 16 }, (_, i) => fromDay(FIRST + i))

export const day = fc.constantFrom(...DAYS)

const dates = fc
  .tuple(fc.nat(13), fc.nat(3))
  .map(([from, width]) => ({ from, to: Math.min(15, from + width) }))

/** An EDTF date: a day, a set of days, or one without a first day. */
export const date = fc.oneof(
  { weight: 3, arbitrary: day },
  { weight: 2, arbitrary: dates.map(({ from, to }) => `[${DAYS[from]!}..${DAYS[to]!}]`) },
  { weight: 1, arbitrary: day.map((last) => `[..${last}]`) },
)

/** The time of a claim, in each of the four forms. */
export const time = fc.oneof(
  date,
  fc
    .tuple(fc.constantFrom('..', '[..2016-01-03]', ...DAYS.slice(0, 4)), fc.constant('..'))
    .map((parts) => parts.join('/')),
  fc
    .tuple(
      fc.constantFrom('..', ...DAYS.slice(0, 6)),
      fc.constantFrom('[2016-01-07..2016-01-09]', ...DAYS.slice(6, 12)),
    )
    .map((parts) => parts.join('/')),
)

const SOURCES = ['s:1', 's:2', 's:3', 's:4']

export const chain: fc.Arbitrary<Chain> = fc
  .tuple(
    fc.array(fc.constantFrom('a:agency', 'a:regulator', 'a:company', 'a:witness'), { maxLength: 2 }),
    fc.option(fc.constantFrom('a:paper-1', 'a:paper-2', 'a:paper-3', 'a:agency'), {
      freq: 4,
      nil: undefined,
    }),
  )
  .map(([speakers, last]) => [
    ...speakers.map((agent) => ({ agent, manner: 'said' })),
    last === undefined ? { unnamed: 'an outlet', manner: 'reported' } : { agent: last, manner: 'reported' },
  ])

/** Lists that `constantFrom` does not narrow to their literal codes. */
function lists(...codes: string[][]): string[][] {
  return codes
}

const scope: fc.Arbitrary<Scope> = fc.record({
  features: fc.constantFrom(...lists(['VOICE_CALL'], ['VOICE_CALL', 'VIDEO_CALL'], ['WHOLE_SERVICE'])),
  networks: fc.oneof(
    { weight: 2, arbitrary: fc.constant('all' as const) },
    { weight: 1, arbitrary: fc.constant('some' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...lists(['ADSL'], ['MOBILE'], ['MOBILE_4G', 'ADSL'])) },
  ),
  operators: fc.oneof(
    { weight: 6, arbitrary: fc.constant('all' as const) },
    { weight: 1, arbitrary: fc.constant('some' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...lists(['o:one'], ['o:one', 'o:two'])) },
  ),
  place: fc.constantFrom('p:country', 'p:country', 'p:country', 'p:city'),
})

const availabilityClaim = fc.record(
  {
    source: fc.constantFrom(...SOURCES),
    state: fc.constantFrom('AVAILABLE', 'BLOCKED', 'BLOCKED', 'THROTTLED'),
    chain,
    scope,
    time,
    denied: fc.constantFrom(false, false, false, true),
    mode: fc.constantFrom('asserts', 'asserts', 'asserts', 'foresees'),
    deprecated: fc.constantFrom('', '', '', '', 'misread'),
    after: fc.array(fc.nat(7), { maxLength: 2 }),
  },
  { requiredKeys: ['source', 'state', 'chain', 'scope'] },
)

/** Numbers the claims, and turns `after` into ids of the same source; a claim may come to be told after itself. */
export const availabilityClaims: fc.Arbitrary<Claim[]> = fc
  .array(availabilityClaim, { maxLength: 8 })
  .map((drafts) => {
    const ids = drafts.map(({ source }, i) => ({ id: `c:${i}`, source }))
    return drafts.map(({ state, deprecated, after, ...rest }, i): Claim => {
      const told = [...new Set(after)].filter((at) => ids[at]?.source === rest.source).map((at) => `c:${at}`)
      return {
        ...ids[i]!,
        ...rest,
        subject: 's:messenger',
        property: 'availability',
        value: { type: 'code', code: state },
        citations: [],
        ...(deprecated ? { deprecated } : {}),
        ...(told.length > 0 ? { after: told } : {}),
      }
    })
  })

/** A day of publication that is not before all starts in `time`: nothing is told as lasting that is still to come. */
const publication = date.filter((edtf) => dateBounds(edtf).highest >= toDay(DAYS[4]!))

export const sources: fc.Arbitrary<EvidenceSource[]> = fc
  .array(fc.option(publication, { freq: 5, nil: undefined }), {
    minLength: SOURCES.length,
    maxLength: SOURCES.length,
  })
  .map((published) =>
    SOURCES.map((id, i) => ({ id, ...(published[i] === undefined ? {} : { published: published[i] }) })),
  )

const records = [{ id: 'p:country' }, { id: 'p:city', partOf: ['p:country'] }]

/** Evidence of availability claims only. */
export const availabilityEvidence: fc.Arbitrary<Evidence> = fc
  .record({ claims: availabilityClaims, sources })
  .map((evidence) => ({ ...evidence, records }))

const factDraft = fc.oneof(
  fc.record({
    property: fc.constant('launched'),
    value: date.map((edtf) => ({ type: 'date' as const, edtf })),
  }),
  fc.record({
    property: fc.constantFrom('memberCount', 'shareOfUsers'),
    value: fc
      .tuple(fc.constantFrom(10_000, 46_000, 90_000), fc.constantFrom('value', 'about', 'min', 'max'))
      .map(([number, form]) =>
        form === 'about'
          ? { type: 'quantity' as const, value: number, approximate: true, unit: 'PERSON' }
          : { type: 'quantity' as const, [form]: number, unit: 'PERSON' },
      ),
  }),
  fc.record({
    property: fc.constantFrom('locatedIn', 'participant', 'sameAs'),
    value: fc
      .constantFrom('p:country', 'p:city', 'p:elsewhere')
      .map((record) => ({ type: 'record' as const, record })),
  }),
  fc.record({
    property: fc.constantFrom('eventType', 'allegedReason'),
    value: fc.constantFrom('BLOCK', 'BOYCOTT').map((code) => ({ type: 'code' as const, code })),
  }),
)

/** Evidence of claims of many properties, of two subjects. */
export const factEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    drafts: fc.array(
      fc.tuple(
        factDraft,
        fc.record(
          {
            subject: fc.constantFrom('s:one', 's:two'),
            source: fc.constantFrom(...SOURCES),
            chain,
            denied: fc.constantFrom(false, false, true),
          },
          { requiredKeys: ['subject', 'source', 'chain'] },
        ),
      ),
      { maxLength: 10 },
    ),
    sources,
  })
  .map(({ drafts, sources }) => ({
    claims: drafts.map(([draft, rest], i): Claim => ({ id: `c:${i}`, ...draft, ...rest, citations: [] })),
    sources,
    records,
  }))

/** The same evidence with its lists in another order. */
export function shuffled(evidence: Evidence): fc.Arbitrary<Evidence> {
  const any = <T>(list: readonly T[] | undefined) =>
    fc.shuffledSubarray([...(list ?? [])], { minLength: list?.length ?? 0 })
  return fc
    .record({ claims: any(evidence.claims), sources: any(evidence.sources), records: any(evidence.records) })
    .map((lists) => ({ ...evidence, ...lists }))
}
