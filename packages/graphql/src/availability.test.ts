import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  api = await openApi([base, story])
})
afterAll(() => api.store.close())

const question = (
  more: string,
) => `{ availability(service: "chatter", feature: VOICE_CALL, place: "base:XX", ${more}) {
  verdict standing certain asOf possible independentChains atLeast commonLink { id }
  holding { id } perhaps { id } against { id } outdated { id }
  parts { feature network operator { id } verdict holding { id } }
  unreported { feature network operator { id } }
} }`

test('a question gets its verdict with the claims for it and against it', async () => {
  const { availability } = await api.ask(question('network: MOBILE_4G, at: "2020-02-03"'))
  expect(availability).toEqual({
    verdict: 'BLOCKED',
    standing: 'DIRECT',
    certain: true,
    asOf: '2020-02-03',
    possible: ['BLOCKED'],
    independentChains: 1,
    atLeast: false,
    commonLink: null,
    holding: [{ id: 'story:morning.block.availability' }],
    perhaps: [],
    against: [],
    outdated: [],
    parts: [],
    unreported: [],
  })
})

test('a wider question has parts, and parts of which nobody speaks', async () => {
  const { availability } = await api.ask(question('network: MOBILE, at: "2020-02-03"'))
  expect(availability.verdict).toBe('BLOCKED')
  expect(
    availability.parts.map(({ network, verdict }: { network: string; verdict: string }) => [
      network,
      verdict,
    ]),
  ).toEqual([
    ['MOBILE_3G', 'BLOCKED'],
    ['MOBILE_4G', 'BLOCKED'],
  ])
  expect(availability.unreported.map(({ network }: { network: string }) => network)).toEqual([
    'MOBILE_2G',
    'MOBILE_5G',
  ])
})

test('what was not known yet does not count', async () => {
  const { availability } = await api.ask(
    question('network: MOBILE_4G, at: "2020-02-03", knownBy: "2020-02-02"'),
  )
  expect(availability).toMatchObject({
    verdict: 'UNKNOWN',
    standing: null,
    certain: false,
    possible: [],
    holding: [],
  })
})

test('a place within the place is reached, and another operator is asked for by its id', async () => {
  const inside = (await api.ask(question('network: MOBILE_4G, at: "2020-02-03"').replace('base:XX', 'port')))
    .availability
  expect(inside.verdict).toBe('BLOCKED')
  const operator = (await api.ask(question('network: MOBILE_4G, operator: "story:club", at: "2020-02-03"')))
    .availability
  expect(operator.verdict).toBe('BLOCKED')
})

test('the claims of an answer are read at once, however many there are', async () => {
  await api.ask(`{ availability(service: "chatter", feature: VOICE_CALL, place: "XX", network: MOBILE_4G, at: "2020-02-05") {
    holding { source { title publisher { name } } chain { agent { name } } }
    against { source { title publisher { name } } chain { agent { name } } }
    perhaps { source { title publisher { name } } chain { agent { name } } }
  } }`)
  // Two ids; then the claims with their sources and chains.
  expect(api.statements).toHaveLength(3)
})

test('a timeline tells the spans of each part in order, of every service unless one is named', async () => {
  const { all, one, none } = await api.ask(`{
    all: availabilityTimeline(place: "XX", feature: VOICE_CALL, network: MOBILE_4G, from: "2020-02-01", to: "2020-02-10") { service { id } feature network operator { id } from to verdict holding { id } }
    one: availabilityTimeline(service: ["chatter"], place: "XX", feature: VOICE_CALL, network: MOBILE_4G, from: "2020-02-01", to: "2020-02-10") { from }
    none: availabilityTimeline(service: ["murmur"], place: "XX") { from verdict }
  }`)
  expect(all[0]).toEqual({
    service: { id: 'base:chatter' },
    feature: 'VOICE_CALL',
    network: 'MOBILE_4G',
    operator: null,
    from: '2020-02-01',
    to: '2020-02-02',
    verdict: 'UNKNOWN',
    holding: [],
  })
  expect(all[1]).toMatchObject({
    from: '2020-02-03',
    verdict: 'BLOCKED',
    holding: [{ id: 'story:morning.block.availability' }],
  })
  expect(all.at(-1).to).toBe('2020-02-10')
  expect(one).toHaveLength(all.length)
  expect(none).toEqual([])
})
