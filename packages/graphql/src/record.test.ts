import { engine } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  api = await openApi([base, story])
})
afterAll(() => api.store.close())

test('events with their facts, the claims for them and their chains are read in one statement', async () => {
  const answer = await api.ask(`{
    events {
      nodes {
        id
        name
        eventType { value }
        date { value bounds { earliest latest } disputed independentChains claims { id chain { manner agent { id } } } }
        participant { value { __typename id name } qualifiers { name description value { ... on CodeValue { code description vocabulary } } } }
        firstOf { value denials denying { id } }
        loss { value { value approximate unit bounds { lowest highest } } disputed claims { id } against { id } }
        cause { id attributedOnly note }
      }
    }
  }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "events": {
        "nodes": [
          {
            "cause": [
              {
                "attributedOnly": true,
                "id": "story:evening.why.cause",
                "note": "Somebody’s guess.",
              },
            ],
            "date": {
              "bounds": {
                "earliest": "2020-02-03",
                "latest": "2020-02-03",
              },
              "claims": [
                {
                  "chain": [
                    {
                      "agent": {
                        "id": "base:morning-post",
                      },
                      "manner": "reported",
                    },
                  ],
                  "id": "story:morning.when.date",
                },
              ],
              "disputed": false,
              "independentChains": 1,
              "value": "2020-02-03",
            },
            "eventType": {
              "value": "BLOCK",
            },
            "firstOf": {
              "denials": 1,
              "denying": [
                {
                  "id": "story:evening.first.firstOf",
                },
              ],
              "value": true,
            },
            "id": "story:outage",
            "loss": [],
            "name": "The outage",
            "participant": [
              {
                "qualifiers": [
                  {
                    "description": "The part that it played.",
                    "name": "role",
                    "value": {
                      "code": "RESPONDENT",
                      "description": "Answers the call, or takes part.",
                      "vocabulary": "Role",
                    },
                  },
                ],
                "value": {
                  "__typename": "Organization",
                  "id": "story:club",
                  "name": "The club",
                },
              },
              {
                "qualifiers": [],
                "value": {
                  "__typename": "Person",
                  "id": "story:amal",
                  "name": "Amal",
                },
              },
            ],
          },
          {
            "cause": [],
            "date": null,
            "eventType": null,
            "firstOf": null,
            "id": "story:undated",
            "loss": [],
            "name": "Something, some time",
            "participant": [],
          },
          {
            "cause": [],
            "date": {
              "bounds": {
                "earliest": null,
                "latest": "2020-02-29",
              },
              "claims": [
                {
                  "chain": [
                    {
                      "agent": {
                        "id": "story:amal",
                      },
                      "manner": "said",
                    },
                    {
                      "agent": {
                        "id": "base:evening-post",
                      },
                      "manner": "reported",
                    },
                  ],
                  "id": "story:evening.unlike.date",
                },
              ],
              "disputed": false,
              "independentChains": 1,
              "value": "[..2020-02]",
            },
            "eventType": null,
            "firstOf": null,
            "id": "story:unlike",
            "loss": [
              {
                "against": [
                  {
                    "id": "story:evening.loss.loss",
                  },
                ],
                "claims": [
                  {
                    "id": "story:morning.loss.loss",
                  },
                ],
                "disputed": true,
                "value": {
                  "approximate": true,
                  "bounds": {
                    "highest": 950,
                    "lowest": 850,
                  },
                  "unit": "FOLLOWER",
                  "value": 900,
                },
              },
            ],
            "name": "The great unlike",
            "participant": [],
          },
        ],
      },
    }
  `)
  expect(api.statements).toHaveLength(1)
  await expect(`${api.statements.join('\n')}\n`).toMatchFileSnapshot(`test/events.${engine()}.sql`)
})

test('facts of any property share one form', async () => {
  const { record } = await api.ask(`{
    record(id: "outage") {
      facts(first: 3) { totalCount nodes { __typename id property rank sourceCount atLeast subject { id } commonLink { id } content { __typename ... on DateValue { edtf } ... on CodeValue { code } ... on BooleanValue { boolean } } } }
      dates: facts(property: date) { totalCount nodes { ... on DateFact { value } } }
    }
  }`)
  expect(record.facts.totalCount).toBe(5)
  expect(
    record.facts.nodes.map(({ __typename, property }: { __typename: string; property: string }) => [
      __typename,
      property,
    ]),
  ).toEqual([
    ['DateFact', 'date'],
    ['EventTypeFact', 'eventType'],
    ['BooleanFact', 'firstOf'],
  ])
  expect(record.facts.nodes[0]).toMatchObject({
    rank: 0,
    sourceCount: 1,
    atLeast: false,
    subject: { id: 'story:outage' },
    commonLink: null,
    content: { __typename: 'DateValue', edtf: '2020-02-03' },
  })
  expect(record.dates).toEqual({ totalCount: 1, nodes: [{ value: '2020-02-03' }] })
})

test('names are found in any language and spelling, and labels that sources print bring their claim', async () => {
  const answer = await api.ask(`{
    record(id: "chatter") {
      __typename kind name
      ar: label(language: "ar") de: label(language: "de") frCA: label(language: "fr-CA")
      labels { language text claim { id } }
      dataset { id }
    }
    amal: record(id: "amal") { publicRole ar: publicRole(language: "ar") }
    port: record(id: "port") { within { id name identifiers { system value } } }
    latin: records(text: "CHÁTTER") { nodes { id } }
    printed: records(text: "chatteur") { nodes { id } }
    arabic: records(text: "تْشاتِـــر") { nodes { id } }
    pattern: records(text: "c%r") { totalCount nodes { id } }
    services: records(kind: SERVICE) { nodes { id } }
    own: records(dataset: "story", kind: PERSON) { totalCount nodes { id } }
  }`)
  expect(answer).toEqual({
    record: {
      __typename: 'Service',
      kind: 'SERVICE',
      name: 'Chatter',
      ar: 'تشاتر',
      de: 'Chatter',
      frCA: 'Le Chatteur',
      labels: [
        { language: 'en', text: 'Chatter', claim: null },
        { language: 'ar', text: 'تشاتر', claim: null },
        { language: 'fr', text: 'Le Chatteur', claim: { id: 'story:morning.name.label' } },
        { language: 'en', text: 'Chattr', claim: { id: 'story:post.ask.label' } },
      ],
      dataset: { id: 'base' },
    },
    amal: { publicRole: 'Speaks for the club.', ar: 'تتحدث باسم النادي' },
    port: {
      within: [{ id: 'base:XX', name: 'Examplia', identifiers: [{ system: 'iso3166-1', value: 'XX' }] }],
    },
    latin: { nodes: [{ id: 'base:chatter' }] },
    printed: { nodes: [{ id: 'base:chatter' }] },
    arabic: { nodes: [{ id: 'base:chatter' }] },
    pattern: { totalCount: 0, nodes: [] },
    services: { nodes: [{ id: 'base:chatter' }, { id: 'base:murmur' }] },
    own: { totalCount: 1, nodes: [{ id: 'story:amal' }] },
  })
})

test('one document may ask the same field twice with other arguments', async () => {
  const { record } = await api.ask(`{
    record(id: "outage") {
      one: claims(first: 1) { totalCount nodes { id } pageInfo { hasNextPage } }
      two: claims(first: 2) { nodes { id } }
      count: claims { totalCount }
      ... on Event { a: participant(first: 1) { value { id } } b: participant { value { id } } }
    }
  }`)
  expect(record.one).toEqual({
    totalCount: 7,
    nodes: [{ id: 'story:evening.first.firstOf' }],
    pageInfo: { hasNextPage: true },
  })
  expect(record.two.nodes).toHaveLength(2)
  expect(record.count).toEqual({ totalCount: 7 })
  expect(record.a).toHaveLength(1)
  expect(record.b).toHaveLength(2)
})

test('a list of records reads its claims, mentions and counts for all of them at once', async () => {
  const few =
    'records(first: 2) { nodes { id claims { totalCount nodes { id } } mentions(first: 1) { totalCount nodes { id } } } }'
  await api.ask(`{ ${few} }`)
  const statements = api.statements.length
  const { records } = await api.ask(`{ ${few.replace('first: 2', 'first: 100')} }`)
  expect(records.nodes).toHaveLength(11)
  expect(records.nodes.find(({ id }: { id: string }) => id === 'story:club').mentions).toMatchObject({
    totalCount: 2,
    nodes: [{}],
  })
  expect(api.statements).toHaveLength(statements)
})

test('events are found by type, time and participant', async () => {
  const ids = async (filter: string) =>
    (await api.ask(`{ events(${filter}) { totalCount nodes { id } } }`)).events.nodes.map(
      ({ id }: { id: string }) => id,
    )
  expect(await ids('type: BLOCK')).toEqual(['story:outage'])
  expect(await ids('participant: "amal"')).toEqual(['story:outage'])
  expect(await ids('participant: "amal", type: LAUNCH')).toEqual([])
  expect(await ids('during: "2020-02"')).toEqual(['story:outage', 'story:unlike'])
  expect(await ids('during: "2020-01/2020-02-02"')).toEqual(['story:unlike'])
  expect(await ids('during: "2020-03/.."')).toEqual([])
  expect(await ids('during: "../1999"')).toEqual(['story:unlike'])
})
