import type { Claim, Release } from '@isnad/schema'
import { parse, subscribe, type ExecutionResult } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createContext } from './context.ts'
import { createSchema } from './schema.ts'
import { openApi, type Api, type Data } from './test/api.ts'
import { base, story } from './test/releases.ts'

const LOSS = 'story:evening.loss.loss'
const SAYS = 'story:evening.says2.statement'

/** The story in another version, with its claims changed. */
function next(version: string, change: (claim: Claim) => Claim, more: Partial<Release> = {}): Release {
  return {
    ...story,
    dataset: { ...story.dataset, version },
    hash: version.replaceAll('.', '').repeat(22).slice(0, 64),
    claims: story.claims.map(change),
    ...more,
  }
}

const corrected = next('1.3.0', (claim) => (claim.id === LOSS ? { ...claim, deprecated: 'Misread.' } : claim))
const withdrawn = next('2.0.0', (claim) => claim, {
  withdrawals: [
    ...story.withdrawals,
    { id: SAYS, date: '2020-04-01', reason: { en: 'Asked for.', ar: 'بطلب' } },
  ],
})

let api: Api
beforeAll(async () => {
  api = await openApi([base, story])
  await api.store.load(corrected)
  await api.store.load(withdrawn)
})
afterAll(() => api.store.close())

test('a release that was ever loaded is told of, with what it replaced and whether it is served', async () => {
  const { release, releases } = await api.ask(`{
    release(id: "story@1.3.0") {
      id name version package licence title claimCount withdrawalCount served
      dataset { version }
      load { number loadedAt changeCount replaced { version load { replaced { id } } } }
    }
    releases { totalCount nodes { version served } }
  }`)
  expect(release).toMatchObject({
    id: corrected.hash,
    name: `story@1.3.0+${corrected.hash.slice(0, 12)}`,
    package: 'dataset-story',
    claimCount: story.claims.length,
    withdrawalCount: 1,
    served: false,
    dataset: { version: '2.0.0' },
    load: { number: 3, changeCount: 3, replaced: { version: '1.2.3', load: { replaced: null } } },
  })
  expect(new Date(release.load.loadedAt).getTime()).toBeGreaterThan(0)
  expect(releases).toEqual({
    totalCount: 4,
    nodes: [
      { version: '2.0.0', served: true },
      { version: '1.3.0', served: false },
      { version: '1.2.3', served: false },
      { version: '1.0.0', served: true },
    ],
  })
})

const CHANGES = `query ($since: ID, $after: String, $about: ID, $of: ChangeOf) {
  changes(since: $since, after: $after, first: 3, about: $about, of: $of) {
    totalCount
    nodes { number of action thingId property fields reason release { version } about { id }
      thing { __typename id } withdrawal { id } }
    pageInfo { endCursor hasNextPage }
  }
}`

test('changes come page by page in one order, and go on from a cursor when there are new ones', async () => {
  const first = await api.ask(CHANGES, { since: 'story@1.2.3' })
  expect(first.changes.nodes).toMatchObject([
    { of: 'DATASET', action: 'CHANGED', fields: ['version'], release: { version: '1.3.0' } },
    {
      of: 'CLAIM',
      action: 'CORRECTED',
      thingId: LOSS,
      reason: null,
      thing: { __typename: 'Claim', id: LOSS },
    },
    { of: 'FACT', action: 'CHANGED', property: 'loss', about: { id: 'story:unlike' } },
  ])
  const { endCursor } = first.changes.pageInfo
  const second = await api.ask(CHANGES, { since: 'story@1.2.3', after: endCursor })
  expect(second.changes.nodes[0]).toMatchObject({ number: first.changes.nodes[2].number + 1, of: 'DATASET' })
  expect((await api.ask(CHANGES, { since: 'story@2.0.0' })).changes).toMatchObject({
    totalCount: 0,
    nodes: [],
  })
})

test('a corrected claim that is still there says why; what is withdrawn says so, and nothing of what it said', async () => {
  const { changes } = await api.ask(`{ changes(since: "story@1.3.0", of: CLAIM) { nodes {
    action thingId reason inArabic: reason(language: "ar") about { id } property fields
    thing { __typename id ... on Withdrawal { date } } withdrawal { id reason } } } }`)
  expect(changes.nodes.filter(({ action }: Data) => action === 'WITHDRAWN')).toEqual([
    {
      action: 'WITHDRAWN',
      thingId: SAYS,
      reason: 'Asked for.',
      inArabic: 'بطلب',
      about: null,
      property: null,
      fields: [],
      thing: { __typename: 'Withdrawal', id: SAYS, date: '2020-04-01' },
      withdrawal: { id: SAYS, reason: 'Asked for.' },
    },
  ])
})

test('changes are found by what they are about', async () => {
  const { changes } = await api.ask(CHANGES, { about: 'unlike', of: 'FACT' })
  expect(changes.totalCount).toBe(2)
})

test('every question is answered from the release that is asked for, or not at all', async () => {
  for (const release of ['story@2.0.0', withdrawn.hash])
    expect(await api.ask(`{ records(first: 1, release: "${release}") { totalCount } }`)).toBeDefined()
  const { errors } = await api.put('{ records(first: 1, release: "story@1.2.3") { totalCount } }')
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'RELEASE_NOT_SERVED',
    candidates: [`story@2.0.0+${withdrawn.hash.slice(0, 12)}`],
  })
  const { data } = await api.put('{ query: __type(name: "Query") { fields { name args { name } } } }')
  for (const { name, args } of (data as Data).query.fields)
    expect([name, args.some((arg: Data) => arg.name === 'release')]).toEqual([
      name,
      // Relay asks that these take their id alone.
      name !== 'node' && name !== 'nodes',
    ])
})

test('a subscriber hears of a release as it is loaded, and of those that it missed', async () => {
  const schema = createSchema(api.store)
  const listen = async (argument: string) =>
    (await subscribe({
      schema,
      document: parse(`subscription { released${argument} { version load { number } } }`),
      contextValue: createContext(api.store),
    })) as AsyncIterableIterator<ExecutionResult>
  const [live, late] = [await listen(''), await listen('(after: "2")')]
  const versionOf = async (events: AsyncIterableIterator<ExecutionResult>) =>
    (await events.next()).value.data.released.version
  expect(await versionOf(late)).toBe('1.3.0')
  expect(await versionOf(late)).toBe('2.0.0')
  await api.store.load(next('2.1.0', (claim) => claim))
  expect(await versionOf(live)).toBe('2.1.0')
  expect(await versionOf(late)).toBe('2.1.0')
  await live.return?.()
  await late.return?.()
  const refused = await subscribe({
    schema,
    document: parse('subscription { released(after: "yesterday") { id } }'),
    contextValue: createContext(api.store),
  })
  expect((refused as ExecutionResult).errors?.[0]?.extensions?.['code']).toBe('BAD_CURSOR')
})
