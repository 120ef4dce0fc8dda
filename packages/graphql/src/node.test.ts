import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story, TEXT } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  api = await openApi([base, story])
})
afterAll(() => api.store.close())

test('anything is found by its id, which is its global id', async () => {
  const { nodes } = await api.ask(`{
    nodes(ids: ["chatter", "story:outage", "story:morning.what.eventType", "evening", "story", "story:gone"]) {
      __typename
      id
      ... on Record { name dataset { id } }
      ... on Event { eventType { value } }
      ... on Claim { subject { name } source { language } }
      ... on Source { title(language: "ar") quotedIn { id } }
      ... on Dataset { version title(language: "ar") places { name } recordCount sourceCount claimCount dependencies { dataset range } period }
      ... on Withdrawal { date reason }
    }
  }`)
  expect(nodes).toEqual([
    { __typename: 'Service', id: 'base:chatter', name: 'Chatter', dataset: { id: 'base' } },
    {
      __typename: 'Event',
      id: 'story:outage',
      name: 'The outage',
      dataset: { id: 'story' },
      eventType: { value: 'BLOCK' },
    },
    {
      __typename: 'Claim',
      id: 'story:morning.what.eventType',
      subject: { name: 'The outage' },
      source: { language: 'en' },
    },
    { __typename: 'Source', id: 'story:evening', title: 'عنوان story:evening', quotedIn: null },
    {
      __typename: 'Dataset',
      id: 'story',
      version: '1.2.3',
      title: 'قصة',
      places: [{ name: 'Examplia' }],
      recordCount: 5,
      sourceCount: 3,
      claimCount: 16,
      dependencies: [{ dataset: 'base', range: '^1.0.0' }],
      period: '2020',
    },
    { __typename: 'Withdrawal', id: 'story:gone', date: '2020-03-01', reason: 'Asked for.' },
  ])
})

test('of several ids, each that is not found says why, and the others are given', async () => {
  const { data, errors } = await api.put('{ nodes(ids: ["chatter", "nothing", "club"]) { id } }')
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    nodes: [{ id: 'base:chatter' }, null, { id: 'story:club' }],
  })
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['nodes', 1], 'UNKNOWN_ID'],
  ])
})

test('sources tell their outlet, authors, texts and claims in the order of the text', async () => {
  const { source, sources, datasets } = await api.ask(`{
    source(id: "story:morning") { type publisher { name } authors { id } url note renditions { name length } claims(first: 2) { totalCount nodes { id } } dataset { id } }
    sources(publisher: "evening-post") { totalCount nodes { id authors { id } published { edtf } } }
    datasets { id name hash titles { language text } descriptions { text } licence maintainers }
  }`)
  expect(source).toEqual({
    type: 'ARTICLE',
    publisher: { name: 'Morning Post' },
    authors: [],
    url: 'https://example.org/morning',
    note: null,
    renditions: [{ name: 'main', length: [...TEXT].length }],
    claims: {
      totalCount: 7,
      nodes: [{ id: 'story:morning.block.availability' }, { id: 'story:morning.first.firstOf' }],
    },
    dataset: { id: 'story' },
  })
  expect(sources).toEqual({
    totalCount: 1,
    nodes: [
      {
        id: 'story:evening',
        authors: [{ id: 'story:amal' }],
        published: { edtf: '[2020-02-04,2020-02-06]' },
      },
    ],
  })
  expect(datasets.map(({ id, titles }: { id: string; titles: object[] }) => [id, titles.length])).toEqual([
    ['base', 1],
    ['story', 2],
  ])
})
