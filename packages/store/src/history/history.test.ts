import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim, Release } from '@isnad/schema'
import { createDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../store.ts'
import { claim, commons, dataset, release, story } from '../test/releases.ts'

let store: Store
let other: Store
const dir = await mkdtemp(join(tmpdir(), 'isnad-history-'))

beforeAll(async () => {
  const { url } = await createDatabase()
  const address = url === ':memory:' ? join(dir, 'history.db') : url
  store = await openStore({ url: address })
  await store.migrate()
  other = await openStore({ url: address })
})

afterAll(async () => {
  await store.close()
  await other.close()
  await rm(dir, { recursive: true })
})

/** The story in another version, with its claims changed. */
function next(version: string, change: (claims: Claim[]) => Claim[], more: Partial<Release> = {}): Release {
  const { claims, records, sources } = story()
  const about = { ...dataset('story', { base: '^1.0.0' }), version }
  return release(about, { records, sources, claims: change(claims), ...more })
}

const told = async (load: number) =>
  (await store.db.query.changes.findMany({ where: { load }, orderBy: { sequence: 'asc' } })).map(
    ({ part, action, thingId, property, fields, withdrawalId }) =>
      [part, action, thingId, property, ...fields, withdrawalId].filter((each) => each !== null).join(' '),
  )

const LOSS = 'story:evening.loss.loss'
const RETURN: Claim = claim(
  'story:evening.return.availability',
  {
    source: 'story:evening',
    subject: 'base:chatter',
    property: 'availability',
    value: { type: 'code', code: 'AVAILABLE' },
    agent: 'base:evening-post',
  },
  { scope: { features: ['VOICE_CALL'], networks: 'all', operators: 'all', place: 'base:XX' } },
)

test('of first releases, only that they came is told', async () => {
  await store.load([story(), commons()])
  expect(await told(1)).toEqual(['dataset added base'])
  expect(await told(2)).toEqual(['dataset added story'])
})

test('what was added and corrected is told in one order, with the facts and answers that are other because of it', async () => {
  await store.load(
    next('1.1.0', (claims) => [
      ...claims.map((each) => (each.id === LOSS ? { ...each, deprecated: 'misread' } : each)),
      RETURN,
    ]),
  )
  expect(await told(3)).toEqual([
    'dataset changed story version',
    'claim corrected story:evening.loss.loss loss deprecated',
    'claim added story:evening.return.availability availability',
    'fact changed story:great-unlike loss disputed',
    'availability changed base:chatter availability verdict standing certain possible',
  ])
  expect(await store.db.query.conflicts.findMany({ where: { resolved: true } })).toMatchObject([
    { leftId: LOSS, rightId: 'story:morning.loss.loss', kind: 'QUANTITY' },
  ])
})

test('of what is withdrawn, nothing is told but that it is, and its earlier changes forget of what it spoke', async () => {
  await store.load(
    next('2.0.0', (claims) => claims, {
      withdrawals: [
        { id: RETURN.id, date: '2020-03-01', reason: { en: 'Asked for.' } },
        { id: LOSS, date: '2020-03-01', reason: { en: 'Asked for.' } },
        { id: 'story:club', date: '2020-03-01', reason: { en: 'Asked for.' } },
      ],
    }),
  )
  expect((await told(4)).filter((each) => !each.startsWith('availability'))).toEqual([
    'dataset changed story version',
    'record withdrawn story:club story:club',
    `claim withdrawn ${LOSS} ${LOSS}`,
    `claim withdrawn ${RETURN.id} ${RETURN.id}`,
  ])
  expect(await told(3)).toContain(`claim added ${RETURN.id}`)
  expect(await store.db.query.changes.findMany({ where: { thingId: RETURN.id } })).toMatchObject([
    { action: 'added', aboutId: null, property: null, fields: [] },
    { action: 'withdrawn', aboutId: null, property: null, fields: [] },
  ])
})

test('a release that comes back is one release with two loads', async () => {
  await store.load(story())
  const first = await store.findRelease('story@1.0.0')
  expect(first).toMatchObject({ id: story().hash, lastLoad: 5, claimCount: 4 })
  expect(
    await store.db.query.loads.findMany({ where: { releaseId: first.id }, orderBy: { sequence: 'asc' } }),
  ).toMatchObject([
    { sequence: 2, replacedId: null },
    { sequence: 5, replacedId: expect.stringContaining('2.0.0') as string },
  ])
  await expect(store.findRelease('story@9.9.9')).rejects.toMatchObject({ code: 'UNKNOWN_ID' })
})

test('only the release that is there is served', async () => {
  await store.checkRelease('story@1.0.0')
  await store.checkRelease(story().hash)
  await expect(store.checkRelease('story@1.1.0')).rejects.toMatchObject({
    code: 'RELEASE_NOT_SERVED',
    candidates: [expect.stringMatching(/^story@1\.0\.0\+/)],
  })
})

test('listeners hear of each load once and in order, those of another process within a second, and what they missed', async () => {
  const [early, late] = [store.loadsAfter(await store.lastLoad()), store.loadsAfter(3)]
  expect((await late.next()).value?.sequence).toBe(4)
  expect((await late.next()).value?.sequence).toBe(5)
  const heard = early.next()
  const started = performance.now()
  await other.load(next('3.0.0', (claims) => claims))
  expect((await heard).value).toMatchObject({ sequence: 6, replacedId: story().hash })
  expect(performance.now() - started).toBeLessThan(2_000)
  expect((await late.next()).value?.sequence).toBe(6)
  await store.load(next('3.0.1', (claims) => claims))
  expect((await early.next()).value?.sequence).toBe(7)
  const waiting = early.next()
  await early.return?.()
  expect(await waiting).toEqual({ done: true, value: undefined })
  await late.return?.()
})
