import type { Scope } from '@isnad/schema'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { availability } from './availability.ts'
import { mayAnswer } from './split.ts'
import { availabilityEvidence, day } from './test/arbitraries.ts'
import { withTold } from './test/told.ts'
import { availabilityTimeline } from './timeline.ts'

const about = (features: string[], networks: Scope['networks']): Scope => ({
  features,
  networks,
  operators: 'all',
  place: 'k:kingdom',
})

it.each<[string, boolean, string[], Scope['networks'], { feature?: string; network?: string }]>([
  ['the feature, on the network', true, ['VOICE_CALL'], ['ADSL'], { feature: 'VOICE_CALL', network: 'ADSL' }],
  ['the feature, on all networks', true, ['VOICE_CALL'], 'all', { feature: 'VOICE_CALL', network: 'ADSL' }],
  ['the feature, on some network', true, ['VOICE_CALL'], 'some', { feature: 'VOICE_CALL', network: 'ADSL' }],
  ['the feature, on a wider network', true, ['VOICE_CALL'], ['FIXED'], { feature: 'VOICE_CALL', network: 'ADSL' }],
  ['the feature, on a narrower network', true, ['VOICE_CALL'], ['ADSL'], { feature: 'VOICE_CALL', network: 'FIXED' }],
  ['the whole service', true, ['WHOLE_SERVICE'], ['ADSL'], { feature: 'VOICE_CALL', network: 'ADSL' }],
  ['another feature', false, ['MEDIA'], 'all', { feature: 'VOICE_CALL', network: 'ADSL' }],
  ['another network', false, ['VOICE_CALL'], ['MOBILE_4G', 'FIBRE'], { feature: 'VOICE_CALL', network: 'ADSL' }],
  ['the feature, where no network is asked about', true, ['VOICE_CALL'], ['FIBRE'], { feature: 'VOICE_CALL' }],
  ['a feature on another network, of a whole service', true, ['MEDIA'], ['FIBRE'], { network: 'ADSL' }],
])('a claim on %s may answer: %s', (_name, may, features, networks, asked) => {
  expect(mayAnswer(asked)(about(features, networks))).toBe(may)
}) // prettier-ignore

const feature = fc.constantFrom('VOICE_CALL', 'VIDEO_CALL', 'MEDIA', 'WHOLE_SERVICE')
const network = fc.constantFrom(undefined, 'ADSL', 'MOBILE', 'MOBILE_4G', 'FIBRE')

it('leaves out nothing that an answer rests on', () => {
  let fewer = 0
  fc.assert(
    fc.property(availabilityEvidence, day, feature, network, (evidence, at, asked, on) => {
      const question = {
        service: 's:messenger',
        place: 'p:country',
        feature: asked,
        ...(on && { network: on }),
      }
      const answers = mayAnswer(question)
      const kept = withTold(evidence.claims, ({ scope }) => scope !== undefined && answers(scope))
      const part = { ...evidence, claims: evidence.claims.filter((claim) => kept.has(claim)) }
      if (part.claims.length < evidence.claims.length) fewer++
      expect(availability(part, { ...question, at })).toEqual(availability(evidence, { ...question, at }))
      expect(availabilityTimeline(part, question)).toEqual(availabilityTimeline(evidence, question))
    }),
    { numRuns: 600 },
  )
  expect(fewer).toBeGreaterThan(100)
})
