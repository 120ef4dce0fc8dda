import { fileURLToPath } from 'node:url'
import { loadRelease } from '@isnad/dataset'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

const folders = ['dataset-commons', 'dataset-morocco-voip-2016'].map((name) =>
  fileURLToPath(new URL(`../../${name}`, import.meta.url)),
)

let api: Api
beforeAll(async () => {
  // The same record under another name, of which the evening article says something too.
  const loss = story.claims.find(({ id }) => id === 'story:evening.loss.loss')!
  const twin = {
    ...story,
    records: [
      ...story.records,
      { ...story.records.find(({ id }) => id === 'story:unlike')!, id: 'story:unlike-too' },
    ],
    claims: [
      ...story.claims.filter((claim) => claim !== loss),
      { ...loss, subject: 'story:unlike-too' },
      {
        ...story.claims[0]!,
        id: 'story:evening.same.sameAs',
        source: 'story:evening',
        subject: 'story:unlike',
        property: 'sameAs',
        value: { type: 'record' as const, record: 'story:unlike-too' },
        scope: undefined,
        time: undefined,
      },
    ].map((claim) => JSON.parse(JSON.stringify(claim))),
  }
  api = await openApi([base, twin, ...(await Promise.all(folders.map((folder) => loadRelease(folder))))])
}, 60_000)
afterAll(() => api.store.close())

const FIELDS =
  'id property rank disputed independentChains atLeast sourceCount denials commonLink { id } content { __typename ... on RecordValue { record { id } } ... on DateValue { edtf } ... on QuantityValue { value min max } ... on CodeValue { code } } claims { id } against { id } denying { id }'

describe('facts as they were known', () => {
  test('on a day after everything, they are the facts that are stored', async () => {
    let compared = 0
    for (let after: string | null = null; ;) {
      const page: string = after === null ? '' : `, after: "${after}"`
      const { records } = await api.ask(
        `{ records(first: 100${page}) { nodes { id facts(first: 100) { nodes { ${FIELDS} } } factsAsKnown(knownBy: "2100-01-01") { ${FIELDS} } } pageInfo { endCursor hasNextPage } } }`,
      )
      for (const { facts, factsAsKnown } of records.nodes) {
        // Of sources without a date nobody can say when they were known.
        if (facts.nodes.some(({ claims }: { claims: { id: string }[] }) => claims.some(isUndated))) continue
        expect(factsAsKnown).toEqual(facts.nodes)
        compared += factsAsKnown.length
      }
      after = records.pageInfo.endCursor
      if (!records.pageInfo.hasNextPage) break
    }
    expect(compared).toBeGreaterThan(100)
  }, 60_000)

  const isUndated = ({ id }: { id: string }) => id.startsWith('morocco-voip-2016:unnamed')

  test('before the evening article, only what the morning one said', async () => {
    const loss = async (day: string) => {
      const { record } = await api.ask(
        `{ record(id: "story:unlike") { factsAsKnown(knownBy: "${day}", property: loss) { content { ... on QuantityValue { value } } disputed claims { id } against { id } } } }`,
      )
      return record.factsAsKnown
    }
    expect(await loss('2020-02-02')).toEqual([])
    expect(await loss('2020-02-03')).toEqual([
      { content: { value: 900 }, disputed: false, claims: [{ id: 'story:morning.loss.loss' }], against: [] },
    ])
    expect(await loss('2020-02-06')).toMatchObject([{ disputed: true }])
  })

  test('those of a whole page are worked out together', async () => {
    const page = (first: number) =>
      `{ records(first: ${first}, dataset: "story") { nodes { id factsAsKnown(knownBy: "2020-12-31") { id } } } }`
    await api.ask(page(1))
    const one = api.statements.length
    await api.ask(page(5))
    expect(api.statements.length).toBeLessThanOrEqual(one + 2)
  })
})

describe('lists as they were known', () => {
  const ids = async (list: string) =>
    (await api.ask(`{ l: ${list} { nodes { id } } }`)).l.nodes.map(({ id }: { id: string }) => id)

  test('events by what had been said of them', async () => {
    const known = async (day: string, rest: string) =>
      (await ids(`events(knownBy: "${day}", ${rest}, first: 100)`)).filter((id: string) =>
        id.startsWith('story:'),
      )
    expect(await known('2020-02-03', 'type: BLOCK')).toEqual(['story:outage'])
    expect(await known('2020-02-02', 'type: BLOCK')).toEqual([])
    expect(await known('2020-02-03', 'participant: "story:club"')).toEqual(['story:outage'])
    // Amal is told of by the evening article alone.
    expect(await known('2020-02-03', 'participant: "story:amal"')).toEqual([])
    expect(await known('2020-02-06', 'participant: "story:amal"')).toEqual(['story:outage'])
    expect(await known('2020-02-03', 'during: "2020-02-03"')).toEqual(['story:outage'])
    expect(await known('2020-02-06', 'during: "2020-02-03"')).toEqual(['story:outage', 'story:unlike'])
  })

  test('claims and events are disputed once both sides were out', async () => {
    const disputed = (day: string, is: boolean) =>
      ids(`claims(knownBy: "${day}", disputed: ${is}, property: loss, dataset: "story")`)
    expect(await disputed('2020-02-03', true)).toEqual([])
    expect(await disputed('2020-02-03', false)).toEqual(['story:morning.loss.loss'])
    expect(await disputed('2020-02-06', true)).toEqual(['story:evening.loss.loss', 'story:morning.loss.loss'])
    expect(await disputed('2020-02-06', false)).toEqual([])
    const events = (day: string, is: boolean) => ids(`events(knownBy: "${day}", disputed: ${is})`)
    expect(await events('2020-02-03', true)).toEqual([])
    expect(await events('2020-02-03', false)).toContain('story:outage')
    expect(await events('2020-02-06', true)).toContain('story:outage')
  })

  test('records of which somebody had spoken', async () => {
    const known = (day: string) => ids(`records(knownBy: "${day}", dataset: "story")`)
    expect(await known('2020-02-02')).toEqual([])
    expect(await known('2020-02-03')).toEqual(['story:outage', 'story:unlike'])
    expect(await known('2020-02-06')).toEqual([
      'story:amal',
      'story:outage',
      'story:unlike',
      'story:unlike-too',
    ])
  })
})
