import { properties, toDay, type Source } from '@isnad/schema'
import { createDatabase, type TestDatabase } from '@isnad/test-databases'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Dialect } from './dialect.ts'
import { load } from './load.ts'
import { openPostgres } from './postgres/postgres.ts'
import { openSqlite } from './sqlite.ts'
import { openStore, type Store } from './store.ts'
import { claim, commons, dataset, record, release, source, story } from './test/releases.ts'

let database: TestDatabase
let url: string
let store: Store

beforeEach(async () => {
  database = await createDatabase()
  ;({ url } = database)
  store = await openStore({ url })
  await store.migrate()
})

afterEach(async () => {
  await store.close()
  await database.drop()
})

const code = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) })

/** The rows of a table, in whichever order, as texts. */
async function rows({ db, tables }: Store, table: keyof Store['tables']): Promise<string[]> {
  return (await db.select().from(tables[table])).map((row) => JSON.stringify(row)).sort()
}

/** Everything in the database, to compare two states. */
async function dump(): Promise<unknown> {
  const tables = Object.keys(store.tables) as (keyof Store['tables'])[]
  return Object.fromEntries(
    await Promise.all(tables.map(async (name) => [name, await rows(store, name)] as const)),
  )
}

test('releases given together are sorted and loaded, and facts, conflicts and disputed claims follow', async () => {
  const report = await store.load([story(), commons()])
  expect(report.releases.map(({ dataset, outcome, claims }) => [dataset, outcome, claims])).toEqual([
    ['base', 'loaded', 0],
    ['story', 'loaded', 4],
  ])
  expect(report.facts).toBe(await store.db.$count(store.tables.facts))
  const disputed = await store.db.query.claims.findMany({
    where: { disputed: true },
    columns: { id: true },
    orderBy: { id: 'asc' },
  })
  expect(disputed.map(({ id }) => id)).toEqual(['story:evening.loss.loss', 'story:morning.loss.loss'])
  const [conflict] = await store.db.query.conflicts.findMany()
  expect(conflict).toMatchObject({
    subjectId: 'story:great-unlike',
    leftId: 'story:evening.loss.loss',
    rightId: 'story:morning.loss.loss',
  })
  const loss = await store.db.query.facts.findFirst({
    where: { property: 'loss' },
    with: { supporting: true, opposing: true },
  })
  expect(loss).toMatchObject({ disputed: true, independentChains: 1, supporting: [{}], opposing: [{}] })
})

test('a name that a source prints becomes a label after the record’s own, with its claim', async () => {
  await store.load([commons(), story()])
  const labels = await store.db.query.labels.findMany({
    where: { recordId: 'base:chatter' },
    orderBy: { ordinal: 'asc' },
  })
  expect(labels.map(({ text, claimId }) => [text, claimId])).toEqual([
    ['chatter', null],
    ['تشاتر', 'story:evening.name.label'],
  ])
})

test('the same release is not loaded twice', async () => {
  await store.load([commons(), story()])
  const before = await dump()
  const report = await store.load(story())
  expect(report.releases).toMatchObject([{ dataset: 'story', outcome: 'unchanged' }])
  expect(report.facts).toBe(await store.db.$count(store.tables.facts))
  expect(await dump()).toEqual(before)
})

test('another release takes the place of the one before it, to the last row', async () => {
  const told = story()
  await store.load([commons(), told])
  const [first] = told.claims
  const report = await store.load(story({ claims: [first!], records: [record('story:newcomer')] }))
  expect(report).toMatchObject({ releases: [{ outcome: 'replaced', claims: 1, records: 1 }], conflicts: 0 })
  expect(await store.db.$count(store.tables.labels)).toBe(5)
  const fresh = await openStore()
  await fresh.migrate()
  await fresh.load([commons(), story({ claims: [first!], records: [record('story:newcomer')] })])
  for (const table of [
    'records',
    'claims',
    'labels',
    'facts',
    'citations',
    'chainLinks',
    'factClaims',
    'claimScopes',
    'claimCounts',
    'claimDays',
  ] as const)
    expect(await rows(store, table), table).toEqual(await rows(fresh, table))
  await fresh.close()
})

test('a dataset that others cite can be replaced while they stay', async () => {
  await store.load([commons(), story()])
  const richer = release(
    { ...dataset('base'), version: '1.1.0' },
    { records: [...commons().records, record('base:noon-post')] },
  )
  expect(await store.load(richer)).toMatchObject({
    releases: [{ outcome: 'replaced', records: 5 }],
    conflicts: 1,
  })
  expect((await store.datasets()).map(({ id, version, ordinal }) => [id, version, ordinal])).toEqual([
    ['base', '1.1.0', 1],
    ['story', '1.0.0', 2],
  ])
})

test('a claim of another dataset’s source has the outlet and the days of the source as it now is', async () => {
  const page = (more: Partial<Source>) =>
    release(
      { ...dataset('base'), version: more.published! },
      {
        records: commons().records,
        sources: [source('base:page', more)],
        claims: [claim('base:page.n0.label', { ...said, agent: 'base:morning-post' })],
      },
    )
  const said = {
    source: 'base:page',
    subject: 'base:evening-post',
    property: 'label',
    value: { type: 'text', text: { en: 'Evening' } } as const,
  }
  const citing = release(dataset('citing', { base: '*' }), {
    claims: [
      claim(
        'citing:page.n1.label',
        { ...said, agent: 'base:morning-post' },
        { after: ['base:page.n0.label'] },
      ),
      claim('citing:page.n2.label', { ...said, agent: 'base:morning-post' }, { time: '2019/..' }),
    ],
  })
  const now = page({ published: '2021-05-05', publisher: 'base:evening-post' })
  await store.load([page({ published: '2020-02-02', publisher: 'base:morning-post' }), citing])
  await store.load(now)
  const fresh = await openStore()
  await fresh.migrate()
  await fresh.load([now, citing])
  const states = [store, fresh].map(({ db }) =>
    db.query.claims.findMany({ orderBy: { id: 'asc' }, with: { orders: true } }),
  )
  const [replaced, anew] = await Promise.all(states)
  expect(replaced).toEqual(anew)
  expect(replaced![1]).toMatchObject({
    id: 'citing:page.n1.label',
    orders: [{ afterId: 'base:page.n0.label' }],
    publisherId: 'base:evening-post',
    endHighest: toDay('2021-05-05'),
  })
  await fresh.close()
})

test('a release that drops a record that others cite is refused, by name', async () => {
  await store.load([commons(), story()])
  const before = await dump()
  const poorer = release(dataset('base'), {
    records: commons().records.filter(({ id }) => id !== 'base:chatter'),
  })
  await expect(store.load(poorer)).rejects.toThrow(
    code('DANGLING_REFERENCE', 'story:morning.block.availability: no record base:chatter'),
  )
  expect(await dump()).toEqual(before)
})

test('a missing dependency is named, and nothing is loaded', async () => {
  await expect(store.load(story())).rejects.toThrow(code('MISSING_DEPENDENCY', 'load base first'))
  expect(await store.datasets()).toEqual([])
})

test('a property that the registry does not have and an id given twice are refused', async () => {
  await store.load(commons())
  const [first] = story().claims
  await expect(store.load(story({ claims: [{ ...first!, property: 'colour' }] }))).rejects.toThrow(
    code('UNKNOWN_PROPERTY', 'colour'),
  )
  await expect(store.load(story({ sources: [...story().sources, source('story:club')] }))).rejects.toThrow(
    code('DUPLICATE_ID', 'story:club'),
  )
})

/** Statements after which no conflict can be written, and after which one can again. */
const SABOTAGE = {
  sqlite: "create trigger sabotage before insert on conflicts begin select raise(abort, 'sabotaged'); end",
  postgresql: `
    create function sabotage() returns trigger language plpgsql as $$ begin raise exception 'sabotaged'; end $$;
    create trigger sabotage before insert on conflicts for each row execute function sabotage()`,
}
const MENDED = {
  sqlite: 'drop trigger sabotage',
  postgresql: 'drop trigger sabotage on conflicts',
}

test('a load that fails in the middle leaves the old release serving, whole', async () => {
  await store.load([commons(), story()])
  const [before, generation] = [await dump(), await store.generation()]
  await database.execute(SABOTAGE[database.engine])
  const later = story({
    claims: [
      ...story().claims,
      claim('story:evening.more.loss', {
        source: 'story:evening',
        subject: 'story:great-unlike',
        property: 'loss',
        value: { type: 'quantity', value: 300, unit: 'FOLLOWER' },
        agent: 'base:evening-post',
      }),
    ],
  })
  await expect(store.load(later)).rejects.toThrow('sabotaged')
  expect(await dump()).toEqual(before)
  expect(await store.generation()).toBe(generation)
  expect(await store.db.$count(store.tables.claims)).toBe(4)
  await database.execute(MENDED[database.engine])
  expect((await store.load(later)).releases).toMatchObject([{ outcome: 'replaced', claims: 5 }])
})

test('readers on another connection see the old release until the new one is whole', async () => {
  await store.load([commons(), story()])
  const reader = await openStore({ url })
  const counts: number[] = []
  const reading = (async () => {
    for (let i = 0; i < 50; i++) counts.push(await reader.db.$count(reader.tables.claims))
  })()
  await store.load(story({ claims: [] }))
  await reading
  expect([...new Set(counts)].filter((count) => count !== 0 && count !== 4)).toEqual([])
  expect(await reader.db.$count(reader.tables.claims)).toBe(0)
  await reader.close()
})

test('a load that another process overtakes is planned anew on what it left', async () => {
  await store.load(commons())
  const other = await openStore({ url })
  const side = release(dataset('side', { base: '1' }), { records: [record('side:thing')] })
  await Promise.all([store.load(story()), other.load(side)])
  expect((await store.datasets()).map(({ id }) => id).sort()).toEqual(['base', 'side', 'story'])
  expect(await store.db.$count(store.tables.conflicts)).toBe(1)
  await other.close()
})

test('a load that another process overtakes while it reads is planned anew, though what it read does not fit together', async () => {
  await store.load(commons())
  const dialect =
    database.engine === 'sqlite'
      ? openSqlite(url, { properties })
      : openPostgres(url, { properties, replicas: [] })
  let overtaken: Promise<unknown> | undefined
  // Once the records are read, and before the claims about them are.
  const primary = before(dialect.primary, () => (overtaken ??= store.load(story())))
  const side = release(dataset('side', { base: '1' }), { records: [record('side:thing')] })
  const report = await load({ ...dialect, primary }, properties, [side])
  expect(report).toMatchObject({ conflicts: 1, releases: [{ dataset: 'side', outcome: 'loaded' }] })
  expect((await store.datasets()).map(({ id }) => id).sort()).toEqual(['base', 'side', 'story'])
  await dialect.close()
})

/** The same database, where something is waited for before claims are read. */
function before(db: Dialect['primary'], wait: () => Promise<unknown>): Dialect['primary'] {
  const { claims } = db.query
  const findMany = async (...args: Parameters<typeof claims.findMany>) => {
    await wait()
    return claims.findMany(...args)
  }
  const over = <TTarget extends object>(target: TTarget, part: object): TTarget =>
    new Proxy(target, {
      get: (_, name) => Reflect.get(name in part ? part : target, name),
    })
  return over(db, { query: over(db.query, { claims: over(claims, { findMany }) }) })
}

test('what was taken back is not loaded, and leaves its tombstone', async () => {
  const withdrawals = [
    { id: 'story:evening.loss.loss', date: '2020-03-01', reason: { en: 'The page was wrong.' } },
  ]
  const report = await store.load([commons(), story({ withdrawals })])
  expect(report).toMatchObject({ conflicts: 0, releases: [{}, { claims: 4, withdrawals: 1 }] })
  expect(await store.db.query.claims.findFirst({ where: { id: 'story:evening.loss.loss' } })).toBeUndefined()
  await expect(store.resolveId('story:evening.loss.loss', { types: ['claim'] })).rejects.toThrow(
    code('WITHDRAWN', 'The page was wrong'),
  )
  expect(await store.resolveId('story:evening.loss.loss')).toEqual({
    id: 'story:evening.loss.loss',
    type: 'withdrawal',
  })
})

test('what was loaded is there when the database is opened again', async () => {
  await store.load([commons(), story()])
  const again = await openStore({ url: url })
  await again.migrate()
  expect(await again.generation()).toBe(await store.generation())
  expect((await again.load(story())).releases).toMatchObject([{ outcome: 'unchanged' }])
  await again.close()
})

test('two datasets’ records of one incident show both dates and the conflict, once a third dataset says that they are one', async () => {
  const incident = (id: string, edtf: string) =>
    release(dataset(id, { base: '^1.0.0' }), {
      records: [record(`${id}:ban`, 'restriction')],
      sources: [source(`${id}:page`, { publisher: 'base:morning-post' })],
      claims: [
        claim(`${id}:page.start.date`, {
          source: `${id}:page`,
          subject: `${id}:ban`,
          property: 'date',
          value: { type: 'date', edtf },
          agent: 'base:morning-post',
        }),
      ],
    })
  const concordance = release(dataset('concordance', { base: '^1.0.0', one: '^1.0.0', two: '^1.0.0' }), {
    sources: [source('concordance:statement', { publisher: 'base:evening-post' })],
    claims: [
      claim('concordance:statement.pair.sameAs', {
        source: 'concordance:statement',
        subject: 'one:ban',
        property: 'sameAs',
        value: { type: 'record', record: 'two:ban' },
        agent: 'base:evening-post',
      }),
    ],
  })
  const dates = () =>
    store.db.query.facts.findMany({
      where: { property: 'date' },
      columns: { id: true, subjectId: true, disputed: true },
      with: { links: { columns: { claimId: true, side: true }, orderBy: { claimId: 'asc' } } },
      orderBy: { id: 'asc' },
    })

  await store.load([commons(), incident('one', '[..2020-01-07]'), incident('two', '2020-02-16')])
  expect(
    (await dates()).map(({ subjectId, disputed, links }) => [subjectId, disputed, links.length]),
  ).toEqual([
    ['one:ban', false, 1],
    ['two:ban', false, 1],
  ])

  expect(await store.load([concordance])).toMatchObject({ conflicts: 1 })
  const both = [
    { claimId: 'one:page.start.date', side: 'against' },
    { claimId: 'two:page.start.date', side: 'for' },
  ]
  expect(await dates()).toEqual(
    ['one:ban', 'two:ban'].map((subjectId) => ({
      id: `${subjectId}#date`,
      subjectId,
      disputed: true,
      links: both,
    })),
  )
  expect(await store.db.query.conflicts.findMany()).toEqual([
    {
      id: 'one:page.start.date|two:page.start.date',
      subjectId: 'one:ban',
      property: 'date',
      leftId: 'one:page.start.date',
      rightId: 'two:page.start.date',
      kind: 'DATE',
      leftChains: 1,
      rightChains: 1,
      weight: 10_001,
      resolved: false,
    },
  ])
})
