import type { Claim, Release, Scope } from '@isnad/schema'
import { CLAIM_GROUPS, type ClaimGroup } from '@isnad/schema/tables'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  api = await openApi([base, story, quoting])
})
afterAll(() => api.store.close())

const AGENTS = ['base:morning-post', 'base:evening-post', 'story:amal', 'story:club']
const PUBLISHERS = new Map([
  ['story:morning', 'base:morning-post'],
  ['story:evening', 'base:evening-post'],
])
const SERVICES = ['base:chatter', 'base:murmur']

/** Times, and the year by which it was surely so, where it is one that is counted. */
const YEARS = new Map([
  ['2019', '2019'],
  ['2020-02-03/..', '2020'],
  ['[..2020-02]', '2020'],
  ['../2018-05', '2018'],
  ['0001', '0001'],
  ['-0400', undefined],
])
const time = fc.constantFrom(...YEARS.keys())
const networks: fc.Arbitrary<Scope['networks']> = fc.oneof(
  fc.constantFrom('all' as const, 'some' as const),
  fc.subarray(['MOBILE_3G', 'MOBILE_4G', 'ADSL'], { minLength: 1 }),
)
const scope = fc
  .tuple(networks, fc.constantFrom('base:XX', 'base:port'))
  .map(([of, place]): Scope => ({ features: ['VOICE_CALL'], networks: of, operators: 'all', place }))
const link = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...AGENTS).map((agent) => ({ agent, manner: 'reported' })) },
  fc.constant({ unnamed: 'an official', manner: 'said' }),
)

/** Claims of a source, about services, one more thing, or an event, through chains in which an agent may stand twice. */
const claims = fc.array(
  fc
    .record(
      {
        subject: fc.constantFrom(...SERVICES, 'story:outage'),
        property: fc.constantFrom('availability', 'label', 'statement'),
        source: fc.constantFrom('story:morning', 'story:evening', 'story:post'),
        chain: fc.array(link, { minLength: 1, maxLength: 4 }),
        scope,
        time,
        mode: fc.constantFrom('asserts', 'asks'),
      },
      { requiredKeys: ['subject', 'property', 'source', 'chain'] },
    )
    .map((said): Omit<Claim, 'id'> => ({
      ...said,
      value:
        said.property === 'availability'
          ? { type: 'code', code: 'BLOCKED' }
          : { type: 'text', text: { en: 'What is said.' } },
      citations: [],
    })),
  { maxLength: 12 },
)

/** A dataset that says something of another's source. */
const quoting: Release = {
  ...story,
  dataset: { ...story.dataset, id: 'quoting', name: 'dataset-quoting', dependencies: { story: '^1.0.0' } },
  hash: '2'.repeat(64),
  records: [],
  sources: [],
  claims: [],
  withdrawals: [],
}

let loads = 0
/** Another release in the place of the one that is there. */
const release = (of: Release, said: readonly Omit<Claim, 'id'>[], withdrawn: readonly number[]): Release => {
  const id = (i: number) => `${of.dataset.id}:morning.n${i}.${said[i]!.property}`
  return {
    ...of,
    hash: String(loads++).padStart(64, '0'),
    claims: said.map((claim, i) => ({ id: id(i), ...claim })),
    withdrawals: withdrawn
      .filter((i) => i < said.length)
      .map((i) => ({ id: id(i), date: '2020-03-01', reason: { en: 'Asked for.' } })),
  }
}

/** Into which groups a claim falls: told once more, and not in SQL. */
const KEYS: { readonly [group in ClaimGroup]: (claim: Claim) => string[] } = {
  PROPERTY: ({ property }) => [property],
  PUBLISHER: ({ source }) => [PUBLISHERS.get(source) ?? []].flat(),
  SERVICE: ({ subject }) => SERVICES.filter((service) => service === subject),
  PLACE: ({ scope: of }) => (of ? [of.place] : []),
  NETWORK: ({ scope: of }) => (of ? [of.networks].flat() : []),
  YEAR: ({ time: of, source }) =>
    of === undefined ? (source === 'story:post' ? [] : ['2020']) : [YEARS.get(of) ?? []].flat(),
}

interface Asked {
  by: ClaimGroup
  agent?: string
}

function counted(all: readonly Claim[], { by, agent }: Asked): string[] {
  const said = all.filter(({ chain }) => agent === undefined || chain.some((each) => each.agent === agent))
  const groups = Map.groupBy(said.flatMap(KEYS[by]), (key) => key)
  return [...groups]
    .map(([key, { length }]) => ({ key, length }))
    .sort((a, b) => b.length - a.length || (a.key < b.key ? -1 : 1))
    .map(({ key, length }) => `${key} ${length}`)
}

const QUESTIONS: readonly Asked[] = CLAIM_GROUPS.flatMap((by) => [
  { by },
  ...AGENTS.map((agent) => ({ by, agent })),
])

/** By what the claims of each agent are counted at each load. */
const KEPT = ['PROPERTY', 'NETWORK', 'YEAR']

async function asked({ by, agent }: Asked): Promise<string[]> {
  const saidBy = agent === undefined ? '' : `, saidBy: "${agent}"`
  const { claimCounts } = await api.ask(`{ claimCounts(by: ${by}${saidBy}) { key count } }`)
  return claimCounts.map(({ key, count }: { key: string; count: number }) => `${key} ${count}`)
}

const total = async (filter: string): Promise<number> =>
  (await api.ask(`{ claims(${filter}) { totalCount } }`)).claims.totalCount

/** Whether the last question looked at claims, and not at what was counted of them. */
const lookedAtClaims = () => api.statements.some((sql) => /from "?(claims|chain_links)"?/.test(sql))

async function checkAll(all: readonly Claim[], isCounted: boolean): Promise<void> {
  for (const question of QUESTIONS) {
    expect(await asked(question), JSON.stringify(question)).toEqual(counted(all, question))
    const isKept = question.agent === undefined || KEPT.includes(question.by)
    expect(lookedAtClaims(), JSON.stringify(question)).toBe(!(isCounted && isKept))
  }
  const through = (agent: string) => all.filter(({ chain }) => chain.some((each) => each.agent === agent))
  for (const agent of AGENTS) {
    expect(await total(`saidBy: "${agent}"`)).toBe(through(agent).length)
    expect(lookedAtClaims()).toBe(!isCounted)
    expect(await total(`saidBy: "${agent}", property: label`)).toBe(
      through(agent).filter(({ property }) => property === 'label').length,
    )
    expect(lookedAtClaims()).toBe(!isCounted)
    const published = all.filter(({ source }) => PUBLISHERS.get(source) === agent)
    expect(await total(`publisher: "${agent}"`)).toBe(published.length)
    expect(lookedAtClaims()).toBe(!isCounted)
    expect(await total(`publisher: "${agent}", saidBy: "${agent}"`)).toBe(
      through(agent).filter((claim) => published.includes(claim)).length,
    )
  }
  expect(await total('property: label')).toBe(all.filter(({ property }) => property === 'label').length)
  expect(lookedAtClaims()).toBe(!isCounted)
}

/** What stays of the other dataset while that of the sources is replaced. */
let quoted: readonly Claim[] = []

test('claims are counted at each load as they are when they are asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      claims,
      claims,
      fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 4 }),
      async (first, others, withdrawn) => {
        const { store } = api
        const [one, another] = [release(story, first, withdrawn), release(quoting, others, [])]
        const gone = new Set(one.withdrawals.map(({ id }) => id))
        const stay = one.claims.filter(({ id }) => !gone.has(id))
        await store.load(one)
        const both = [...stay, ...quoted]
        await checkAll(both, both.length > 0)
        quoted = another.claims
        await store.load(another)
        const all = [...stay, ...another.claims]
        await checkAll(all, all.length > 0)
        // As after a migration.
        await store.db.delete(store.tables.claimCounts)
        await checkAll(all, false)
      },
    ),
    { numRuns: 8 },
  )
}, 120_000)

test('a claim of another dataset’s source is one of its outlet', async () => {
  const { store } = api
  const [said] = story.claims
  await store.load({
    ...quoting,
    hash: 'f'.repeat(64),
    claims: [{ ...said!, id: 'quoting:morning.n0.availability' }],
  })
  const { claims: found } = await api.ask(
    '{ claims(publisher: "morning-post", dataset: "quoting") { nodes { id period { begin { earliest } } } } }',
  )
  expect(found.nodes).toMatchObject([{ id: 'quoting:morning.n0.availability' }])
})
