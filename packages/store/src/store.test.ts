import { createDatabase, type TestDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from './store.ts'
import { claim, commons, dataset, record, release, source, story } from './test/releases.ts'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = await openStore({ url: database.url })
  await store.migrate()
  const side = release(dataset('side', { base: '1' }), { records: [record('side:club')] })
  await store.load([commons(), story(), side])
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

const code = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) })

test('a database of another kind is refused, and says what to give', async () => {
  await expect(openStore({ url: 'mysql://localhost/isnad' })).rejects.toThrow(
    code('UNSUPPORTED_DATABASE', 'isnad.db'),
  )
})

test('a database without tables says that it has none', async () => {
  const database = await createDatabase()
  const empty = await openStore({ url: database.url })
  await expect(empty.datasets()).rejects.toThrow(code('NOT_MIGRATED', 'migrate'))
  await expect(empty.load(commons())).rejects.toThrow(code('NOT_MIGRATED', 'migrate'))
  await expect(empty.resolveId('x')).rejects.toThrow(code('NOT_MIGRATED', 'migrate'))
  await empty.close()
  await database.drop()
})

test('ids resolve whole, and short where only one thing has them', async () => {
  expect(await store.resolveId('base:chatter')).toEqual({
    id: 'base:chatter',
    type: 'record',
    kind: 'service',
  })
  expect(await store.resolveId('chatter')).toEqual({ id: 'base:chatter', type: 'record', kind: 'service' })
  expect(await store.resolveId('XX', { types: ['record'], kinds: ['place'] })).toMatchObject({
    id: 'base:XX',
  })
  expect(await store.resolveId('morning')).toEqual({ id: 'story:morning', type: 'source' })
  expect(await store.resolveId('story')).toEqual({ id: 'story', type: 'dataset' })
  expect(await store.resolveId('evening.loss.loss')).toEqual({ id: 'story:evening.loss.loss', type: 'claim' })
})

test('a short id of several things is refused with all of them', async () => {
  await expect(store.resolveId('club')).rejects.toMatchObject({
    code: 'AMBIGUOUS_ID',
    candidates: ['side:club', 'story:club'],
  })
  expect(await store.resolveId('side:club')).toMatchObject({ id: 'side:club' })
})

test('an id of nothing is refused with those that are near it', async () => {
  await expect(store.resolveId('xx')).rejects.toMatchObject({ code: 'UNKNOWN_ID', candidates: ['base:XX'] })
  await expect(store.resolveId('other:chatter')).rejects.toMatchObject({ candidates: ['base:chatter'] })
  await expect(store.resolveId('great')).rejects.toMatchObject({ candidates: ['story:great-unlike'] })
  await expect(store.resolveId('base:chatter', { types: ['record'], kinds: ['place'] })).rejects.toThrow(
    code('UNKNOWN_ID', 'no place has the id base:chatter'),
  )
  await expect(store.resolveId('nothing-at-all')).rejects.toThrow(
    code('UNKNOWN_ID', 'search for it by its name'),
  )
})

test.each(['', 'a b', "x'; drop table records", 'a:b:c', '-a', 'ا', 'x'.repeat(501)])(
  '%j is not an id',
  async (id) => {
    await expect(store.resolveId(id)).rejects.toThrow(code('BAD_ID', 'not an id'))
  },
)

test('evidence has the claims asked for, with what the rules need beside them', async () => {
  const database = await createDatabase()
  const fresh = await openStore({ url: database.url })
  await fresh.migrate()
  const told = story()
  const blocked = told.claims[0]!
  const event = claim('story:post.start.date', {
    source: 'story:post',
    subject: 'story:great-unlike',
    property: 'date',
    value: { type: 'date', edtf: '2020-01' },
    agent: 'base:morning-post',
  })
  const same = claim('story:morning.same.sameAs', {
    source: 'story:morning',
    subject: 'base:evening-post',
    property: 'sameAs',
    value: { type: 'record', record: 'base:morning-post' },
    agent: 'base:morning-post',
  })
  await fresh.load([
    release(dataset('base'), {
      records: [...commons().records, record('base:XX-1', 'place', { partOf: ['base:XX'] })],
    }),
    story({
      sources: [...told.sources, source('story:post', { published: undefined, quotedIn: 'story:evening' })],
      claims: [{ ...blocked, after: [event.id] }, event, same, told.claims[1]!],
    }),
  ])
  const evidence = await fresh.evidence({ subjects: ['base:chatter'], properties: ['availability'] })
  expect(evidence.claims.map(({ id }) => id).sort()).toEqual([blocked.id, same.id, event.id])
  expect(evidence.sources?.map(({ id }) => id).sort()).toEqual([
    'story:evening',
    'story:morning',
    'story:post',
  ])
  expect(evidence.records).toEqual([{ id: 'base:XX-1', partOf: ['base:XX'] }])
  expect((await fresh.evidence()).claims).toHaveLength(4)
  await fresh.close()
  await database.drop()
})

test('evidence is kept until another release is loaded, even by another process', async () => {
  const { url, drop } = await createDatabase()
  const [here, there] = [await openStore({ url }), await openStore({ url })]
  await here.migrate()
  await here.load([commons(), story()])
  const [before, generation] = [await here.evidence({ subjects: ['base:chatter'] }), await here.generation()]
  expect(await here.evidence({ subjects: ['base:chatter'] })).toBe(before)
  await there.load(story({ claims: [] }))
  await expect.poll(() => here.generation(), { timeout: 1000, interval: 5 }).not.toBe(generation)
  expect(await here.generation()).toBe(await there.generation())
  expect((await here.evidence({ subjects: ['base:chatter'] })).claims).toEqual([])
  await Promise.all([here.close(), there.close()])
  await drop()
})
