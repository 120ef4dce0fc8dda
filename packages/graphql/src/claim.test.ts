import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, sha256, story, TEXT } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  api = await openApi([base, story])
})
afterAll(() => api.store.close())

const ids = async (filter: string): Promise<string[]> =>
  (await api.ask(`{ claims(first: 100, ${filter}) { nodes { id } } }`)).claims.nodes.map(
    ({ id }: { id: string }) => id.replace('story:', ''),
  )

test('a claim tells all that it says', async () => {
  const { claim } = await api.ask(`{
    claim(id: "evening.return.availability") {
      id property time partial denied mode inferred deprecated note disputed attributedOnly raw { column text }
      subject { id }
      value { __typename ... on CodeValue { code vocabulary description } }
      period { form begin { earliest latest } end { earliest latest } ended }
      scope { features networks networkExtent operators { id } operatorExtent place { id } partial }
      after { id period { begin { earliest latest } } }
      chain { agent { id } unnamed manner }
      citations { source { id } rendition start end sha256 quotation }
      source { id title published { edtf bounds { earliest latest } } publisher { id } authors { id } }
      dataset { id }
    }
  }`)
  expect(claim).toMatchInlineSnapshot(`
    {
      "after": [
        {
          "id": "story:evening.unlike.date",
          "period": {
            "begin": {
              "earliest": "2020-02-04",
              "latest": "2020-02-06",
            },
          },
        },
      ],
      "attributedOnly": false,
      "chain": [
        {
          "agent": {
            "id": "story:amal",
          },
          "manner": "said",
          "unnamed": null,
        },
        {
          "agent": {
            "id": "base:evening-post",
          },
          "manner": "reported",
          "unnamed": null,
        },
      ],
      "citations": [
        {
          "end": 90,
          "quotation": null,
          "rendition": "main",
          "sha256": "3fd5313083a5e0708161d7e9f2c70d88bfb7f0096d4d4380b09e9ca92980e778",
          "source": {
            "id": "story:evening",
          },
          "start": 70,
        },
      ],
      "dataset": {
        "id": "story",
      },
      "denied": false,
      "deprecated": null,
      "disputed": false,
      "id": "story:evening.return.availability",
      "inferred": null,
      "mode": "asserts",
      "note": null,
      "partial": true,
      "period": {
        "begin": {
          "earliest": "2020-02-04",
          "latest": "2020-02-06",
        },
        "end": {
          "earliest": "2020-02-04",
          "latest": "2020-02-06",
        },
        "ended": false,
        "form": "DAY",
      },
      "property": "availability",
      "raw": [],
      "scope": {
        "features": [
          "VOICE_CALL",
        ],
        "networkExtent": "SOME",
        "networks": [],
        "operatorExtent": "ALL",
        "operators": [],
        "partial": true,
        "place": {
          "id": "base:XX",
        },
      },
      "source": {
        "authors": [
          {
            "id": "story:amal",
          },
        ],
        "id": "story:evening",
        "published": {
          "bounds": {
            "earliest": "2020-02-04",
            "latest": "2020-02-06",
          },
          "edtf": "[2020-02-04,2020-02-06]",
        },
        "publisher": {
          "id": "base:evening-post",
        },
        "title": "Title of story:evening",
      },
      "subject": {
        "id": "base:chatter",
      },
      "time": null,
      "value": {
        "__typename": "CodeValue",
        "code": "AVAILABLE",
        "description": "The feature worked.",
        "vocabulary": "AvailabilityState",
      },
    }
  `)
})

test('values of every type come in the form of their type', async () => {
  const { claims } = await api.ask(`{
    claims(first: 100) { nodes { id value {
      ... on DateValue { edtf bounds { earliest latest } }
      ... on QuantityValue { value min max approximate unit of bounds { lowest highest } }
      ... on RecordValue { record { id name } }
      ... on CodeValue { code }
      ... on TextValue { text ar: text(language: "ar") texts { language text } }
      ... on BooleanValue { boolean }
    } qualifiers { name value { ... on CodeValue { code } } } raw { column text } } }
  }`)
  const value = (id: string) => claims.nodes.find((node: { id: string }) => node.id === `story:${id}`)
  expect(value('evening.unlike.date').value).toEqual({
    edtf: '[..2020-02]',
    bounds: { earliest: null, latest: '2020-02-29' },
  })
  expect(value('morning.loss.loss').value).toEqual({
    value: 900,
    min: null,
    max: null,
    approximate: true,
    unit: 'FOLLOWER',
    of: null,
    bounds: { lowest: 850, highest: 950 },
  })
  expect(value('morning.who.participant')).toMatchObject({
    value: { record: { id: 'story:club', name: 'The club' } },
    qualifiers: [{ name: 'role', value: { code: 'RESPONDENT' } }],
  })
  expect(value('morning.what.eventType').value).toEqual({ code: 'BLOCK' })
  expect(value('evening.says.statement').value).toMatchObject({
    text: 'It should come back.',
    ar: 'يجب أن تعود',
    texts: [{ language: 'en' }, { language: 'ar' }],
  })
  expect(value('morning.first.firstOf').value).toEqual({ boolean: true })
  expect(value('post.ask.label').raw).toEqual([{ column: 'service', text: 'CHATTR ' }])
})

test('claims are found by what they are about, who said it, and how', async () => {
  expect(await ids('about: "unlike"')).toEqual([
    'evening.loss.loss',
    'evening.unlike.date',
    'morning.loss.loss',
  ])
  expect(await ids('about: "unlike", property: loss')).toEqual(['evening.loss.loss', 'morning.loss.loss'])
  expect(await ids('saidBy: "amal", kind: SERVICE')).toEqual([
    'evening.return.availability',
    'post.ask.label',
  ])
  expect(await ids('mode: demands')).toEqual(['evening.says.statement'])
  expect(await ids('disputed: true')).toEqual([
    'evening.first.firstOf',
    'evening.loss.loss',
    'morning.first.firstOf',
    'morning.loss.loss',
  ])
  expect(await ids('valueRecord: "club"')).toEqual(['evening.why.cause', 'morning.who.participant'])
  expect(await ids('dataset: "base"')).toEqual([])
  expect(await ids('source: "post"')).toEqual(['post.ask.label'])
})

test('a page of claims by agent or place takes its ids from their index, and no more of them', async () => {
  const nextIds = async (filter: string) => {
    await api.ask(`{ claims(${filter}, first: 2) { nodes { id } } }`)
    const text = api.statements.at(-1)!.replaceAll('"', '')
    return /in \((select .*? limit \S+)\)/.exec(text)?.[1]
  }
  expect(await nextIds('saidBy: "amal"')).toMatch(
    /^select link.claim_id from chain_links link where link.agent_id = \S+ group by link.claim_id order by link.claim_id limit \S+$/,
  )
  const after = Buffer.from('DC:S:story:evening.why').toString('base64')
  expect(await nextIds(`saidBy: "amal", mode: asserts, after: "${after}"`)).toMatch(
    /link.claim_id > \S+ and exists \(select 1 from claims where claims.id = link.claim_id and .*mode/,
  )
  expect(await nextIds('place: "XX", exactPlace: true')).toMatch(
    /from claims where claims.place_id = \S+ order by claims.id limit/,
  )
  // A record or a source has few claims.
  expect(await nextIds('saidBy: "amal", about: "unlike"')).toBeUndefined()
})

test('claims around a position are those cited there, with those of a post quoted in the text', async () => {
  expect(await ids('source: "evening", at: 69')).toEqual([])
  const around = await ids('source: "evening", at: 70')
  expect(around).toContain('post.ask.label')
  expect(around.every((id) => !id.startsWith('morning'))).toBe(true)
  expect(await ids('source: "evening", at: 90')).toEqual([])
})

test('what was known by a day is what was surely published by then, quoted posts with their host', async () => {
  expect((await ids('knownBy: "2020-02-03"')).every((id) => id.startsWith('morning'))).toBe(true)
  expect(await ids('knownBy: "2020-02-05"')).toEqual(await ids('knownBy: "2020-02-03"'))
  expect(await ids('knownBy: "2020-02-06"')).toContain('post.ask.label')
  expect(await ids('knownBy: "2020-02-02"')).toEqual([])
})

test('a server that holds the text shows the passage, in code points, if its digest is right', async () => {
  const held = { slice: (start: number, end: number) => [...TEXT].slice(start, end).join('') }
  const holding = await openApi([base, story], { texts: new Map([[sha256(TEXT), held]]) })
  const question =
    '{ right: claim(id: "morning.what.eventType") { citations { quotation } } wrong: claim(id: "evening.who.participant") { citations { quotation } } }'
  expect(await holding.ask(question)).toEqual({
    right: {
      citations: [{ quotation: 'On Monday 🌊 the operators of Examplia cut voice calls over Chatter. ' }],
    },
    wrong: { citations: [{ quotation: null }] },
  })
  expect((await api.ask(question)).right.citations).toEqual([{ quotation: null }])
  await holding.store.close()
})

test('conflicts give both claims', async () => {
  const { conflicts } = await api.ask(
    '{ conflicts(property: loss, about: "unlike") { totalCount nodes { subject { id } property left { id value { ... on QuantityValue { value } } } right { id } } } }',
  )
  expect(conflicts).toEqual({
    totalCount: 1,
    nodes: [
      {
        subject: { id: 'story:unlike' },
        property: 'loss',
        left: { id: 'story:evening.loss.loss', value: { value: 90_000 } },
        right: { id: 'story:morning.loss.loss' },
      },
    ],
  })
})

test('a conflict between claims on two records that are the same is found from either', async () => {
  const twin = { ...story.records.find(({ id }) => id === 'story:unlike')!, id: 'story:twin' }
  const [first] = story.claims
  const claims = story.claims.map((claim) =>
    claim.id === 'story:morning.loss.loss' ? { ...claim, subject: twin.id } : claim,
  )
  const value = { type: 'record' as const, record: 'story:unlike' }
  const { scope: _, ...rest } = first!
  const same = { ...rest, id: 'story:morning.twin.sameAs', subject: twin.id, property: 'sameAs', value }
  const release = { ...story, records: [...story.records, twin], claims: [...claims, same] }
  const joined = await openApi([base, release])
  const answer = await joined.ask(
    '{ a: conflicts(property: loss, about: "story:twin") { totalCount nodes { left { id } } } b: conflicts(property: loss, about: "story:unlike") { totalCount nodes { left { id } } } }',
  )
  const one = { totalCount: 1, nodes: [{ left: { id: 'story:evening.loss.loss' } }] }
  expect(answer).toEqual({ a: one, b: one })
  await joined.store.close()
})
