import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadRelease } from '@isnad/dataset'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'

let api: Api
beforeAll(async () => {
  const folders = ['dataset-commons', 'dataset-morocco-voip-2016'].map((name) =>
    fileURLToPath(new URL(`../../${name}`, import.meta.url)),
  )
  api = await openApi(await Promise.all(folders.map((folder) => loadRelease(folder))))
}, 60_000)
afterAll(() => api.store.close())

/** Puts a question about Morocco: voice calls over WhatsApp unless it says otherwise. */
async function ask(question: string) {
  const {
    service = 'whatsapp',
    feature = 'VOICE_CALL',
    ...asked
  } = JSON.parse(question) as { [name: string]: string }
  const { availability } = await api.ask(
    `query ($service: ID!, $feature: Feature!, $network: Network, $at: Date!, $knownBy: Date) {
      availability(service: $service, feature: $feature, place: "MA", network: $network, at: $at, knownBy: $knownBy) {
        verdict standing certain asOf possible independentChains
        holding { id source { publisher { name } } chain { manner } citations { start end } }
        against { id }
        outdated { id }
      }
    }`,
    { service, feature, ...asked },
  )
  return availability
}

// The table of the design's section 4: what the first dataset should answer.
test.each([
  [
    { network: 'ADSL', at: '2016-03-15' },
    { verdict: 'BLOCKED', standing: 'DIRECT', certain: true, independentChains: 1 },
  ],
  [{ at: '2016-11-05' }, { verdict: 'AVAILABLE', standing: 'DIRECT' }],
  [
    { network: 'MOBILE_4G', at: '2016-03-15' },
    { verdict: 'BLOCKED', standing: 'DIRECT' },
  ],
  [
    { at: '2016-11-05', knownBy: '2016-03-31', network: 'MOBILE_4G' },
    { verdict: 'BLOCKED', standing: 'CARRIED', asOf: '2016-03-21', certain: false },
  ],
  [
    { at: '2016-11-05', knownBy: '2016-03-31', network: 'ADSL' },
    { verdict: 'BLOCKED', standing: 'CARRIED', asOf: '2016-03-21', certain: false },
  ],
  [{ feature: 'TEXT_MESSAGE', at: '2016-03-15' }, { verdict: 'UNKNOWN' }],
  [{ at: '2012-06-01' }, { verdict: 'UNKNOWN' }],
])('%j is answered as the design says', async (question, answer) => {
  expect(await ask(JSON.stringify(question))).toMatchObject(answer)
})

test('on ADSL in January nothing is blocked: it followed the mobile networks', async () => {
  expect((await ask('{ "network": "ADSL", "at": "2016-01-15" }')).verdict).not.toBe('BLOCKED')
})

test('on 4G in January it is blocked, or not known with blocked possible', async () => {
  const { verdict, possible } = await ask('{ "network": "MOBILE_4G", "at": "2016-01-15" }')
  expect(['BLOCKED', 'UNKNOWN']).toContain(verdict)
  expect(possible).toContain('BLOCKED')
})

test('on 4G in early February nothing is certain, since some users tell of a return', async () => {
  const { verdict, certain, possible } = await ask('{ "network": "MOBILE_4G", "at": "2016-02-05" }')
  expect(['BLOCKED', 'UNKNOWN']).toContain(verdict)
  expect(certain).toBe(false)
  expect(possible).toContain('AVAILABLE')
})

test('Google Duo in September is not known, and may have been either: it is told in order, without dates', async () => {
  const { verdict, possible } = await ask(
    '{ "service": "google-duo", "feature": "VIDEO_CALL", "at": "2016-09-15" }',
  )
  expect(verdict).toBe('UNKNOWN')
  expect(possible.toSorted()).toEqual(['AVAILABLE', 'BLOCKED'])
})

test('an answer leads to who says so, and to the passage', async () => {
  const { holding } = await ask('{ "network": "ADSL", "at": "2016-03-15" }')
  expect(holding).toHaveLength(1)
  expect(holding[0].source.publisher.name).toBe('NoonPost')
  expect(holding[0].citations[0].end).toBeGreaterThan(holding[0].citations[0].start)
})

test('the question of the README is answered', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const question = /source: `([^`]*)`/.exec(readme)?.[1] ?? ''
  expect((await api.ask(question)).availability).toMatchObject({
    verdict: 'BLOCKED',
    standing: 'DIRECT',
    holding: [{}],
  })
})
