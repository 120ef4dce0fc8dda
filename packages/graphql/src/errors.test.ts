import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  const twin = {
    ...story,
    dataset: { ...story.dataset, id: 'twin' },
    hash: '2'.repeat(64),
    sources: [],
    claims: [],
    withdrawals: [],
    records: [{ ...story.records[1]!, id: 'twin:club', dataset: 'twin' }],
  }
  api = await openApi([base, story, twin])
})
afterAll(() => api.store.close())

const asked = 'feature: VOICE_CALL, place: "XX"'

test.each([
  [
    'an id of nothing',
    '{ record(id: "base:chatte") { id } }',
    'UNKNOWN_ID',
    'no record has the id base:chatte',
  ],
  [
    'an id of another kind',
    `{ availability(service: "club", ${asked}, at: "2020-02-03") { verdict } }`,
    'UNKNOWN_ID',
    'no service has the id club',
  ],
  [
    'a short id of two things',
    '{ record(id: "club") { id } }',
    'AMBIGUOUS_ID',
    'story:club, twin:club; write the whole id',
  ],
  ['a text that is no id', '{ node(id: "a b") { id } }', 'BAD_ID', 'write dataset:name'],
  [
    'what was taken back',
    '{ record(id: "story:gone") { id } }',
    'WITHDRAWN',
    'was taken back on 2020-03-01: Asked for.',
  ],
  [
    'a day that does not exist',
    `{ availability(service: "chatter", ${asked}, at: "2020-02-30") { verdict } }`,
    'BAD_DATE',
    'write YYYY-MM-DD',
  ],
  [
    'a day that is a number',
    `{ availability(service: "chatter", ${asked}, at: 2020) { verdict } }`,
    'BAD_DATE',
    'write YYYY-MM-DD',
  ],
  ['a time that is no EDTF', '{ events(during: "last week") { totalCount } }', 'BAD_DATE', 'write EDTF'],
  [
    'a time that ends before it begins',
    '{ events(during: "2020/2019") { totalCount } }',
    'BAD_DATE',
    'not a date or an interval',
  ],
  [
    'days in the wrong order',
    '{ availabilityTimeline(place: "XX", from: "2020-02-02", to: "2020-01-01") { from } }',
    'BAD_RANGE',
    'exchange them',
  ],
  [
    'a page that is too large',
    '{ claims(first: 101) { nodes { id } } }',
    'PAGE_TOO_LARGE',
    'at most 100, and 101 were asked for',
  ],
  ['a last page that is too large', '{ claims(last: 1000) { nodes { id } } }', 'PAGE_TOO_LARGE', '1000'],
  [
    'a nested page that is too large',
    '{ records { nodes { claims(first: 101) { nodes { id } } } } }',
    'PAGE_TOO_LARGE',
    '101',
  ],
  [
    'a page below a record by id that is too large',
    '{ record(id: "chatter") { claims(first: 101) { nodes { id } } } }',
    'PAGE_TOO_LARGE',
    '101',
  ],
  [
    'a list of facts that is too long',
    '{ record(id: "chatter") { alias(first: 101) { id } } }',
    'PAGE_TOO_LARGE',
    '101',
  ],
  [
    'claims of a fact that are too many',
    '{ record(id: "outage") { facts { nodes { claims(first: 101) { id } } } } }',
    'PAGE_TOO_LARGE',
    '101',
  ],
  [
    'too many ids',
    `{ nodes(ids: [${Array.from({ length: 101 }, () => '"story"').join()}]) { id } }`,
    'PAGE_TOO_LARGE',
    '101',
  ],
  [
    'too many services',
    `{ availabilityTimeline(place: "XX", service: [${Array.from({ length: 101 }, () => '"chatter"').join()}]) { from } }`,
    'PAGE_TOO_LARGE',
    '101',
  ],
  [
    'a negative page',
    '{ claims(first: -1) { nodes { id } } }',
    'BAD_ARGUMENT',
    'give first or last, from 0 to 100',
  ],
  ['a position in no text', '{ claims(at: 5) { totalCount } }', 'BAD_ARGUMENT', 'give its source as well'],
  [
    'both ends of a list',
    '{ claims(first: 1, last: 1) { nodes { id } } }',
    'BAD_ARGUMENT',
    'not supported at the same time; give first or last',
  ],
  [
    'both sides of a cursor',
    '{ claims(after: "a", before: "b") { nodes { id } } }',
    'BAD_ARGUMENT',
    'one of them',
  ],
  [
    'a cursor of somebody’s making',
    '{ claims(after: "nonsense") { nodes { id } } }',
    'BAD_CURSOR',
    'give a cursor as an answer of this field gave it',
  ],
  [
    'a nested cursor of somebody’s making',
    '{ records { nodes { claims(after: "nonsense") { nodes { id } } } } }',
    'BAD_CURSOR',
    'give a cursor',
  ],
  [
    'a cursor below a record of somebody’s making',
    '{ record(id: "chatter") { claims(after: "nonsense") { nodes { id } } } }',
    'BAD_CURSOR',
    'give a cursor',
  ],
])('%s: a code, and what to do', async (_what, question, code, message) => {
  const { errors } = await api.put(question)
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code])
  expect(errors?.[0]?.message).toContain(message)
})

test('a limit is told with the actual, and candidates come as a list', async () => {
  const [large] = (await api.put('{ claims(first: 500) { nodes { id } } }')).errors ?? []
  expect(large?.extensions).toEqual({ code: 'PAGE_TOO_LARGE', limit: 100, actual: 500 })
  const [twins] = (await api.put('{ record(id: "club") { id } }')).errors ?? []
  expect(twins?.extensions).toEqual({ code: 'AMBIGUOUS_ID', candidates: ['story:club', 'twin:club'] })
})

test('a day in a variable is checked as one in the document', async () => {
  const question = `query ($at: Date!) { availability(service: "chatter", ${asked}, at: $at) { verdict } }`
  expect((await api.put(question, { at: 'yesterday' })).errors?.[0]?.extensions).toEqual({ code: 'BAD_DATE' })
  expect((await api.ask(question, { at: '2020-02-03' })).availability.verdict).toBe('BLOCKED')
})

test('a failure of the program is not given a code', async () => {
  const broken = await openApi([base])
  await broken.store.close()
  const { errors } = await broken.put('{ records(text: "x") { nodes { id } } }')
  expect(errors?.[0]?.extensions).toEqual({})
})
