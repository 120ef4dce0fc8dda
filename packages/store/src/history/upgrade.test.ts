import { createDatabase } from '@isnad/test-databases'
import { expect, test } from 'vitest'
import { openStore } from '../store.ts'
import { commons, story } from '../test/releases.ts'

/** What the migration made, and a later one of the same columns, taken away again. */
const BACK = [
  'drop table changes',
  'drop table loads',
  'drop table releases',
  'drop index conflicts_heaviest',
  'drop index conflicts_property_weight',
  'create index conflicts_property on conflicts (property, id)',
  ...['kind', 'left_chains', 'right_chains', 'weight', 'resolved'].map(
    (column) => `alter table conflicts drop column ${column}`,
  ),
  "delete from __drizzle_migrations where name like '%_history' or name like '%_conflicts_by_weight'",
]

test('a database of before the history gets one, and its conflicts what is known of them', async () => {
  const database = await createDatabase()
  const { url } = database
  const store = await openStore({ url })
  await store.migrate()
  await store.load([commons(), story()])
  await store.close()
  await database.execute(BACK.join(';'))

  const again = await openStore({ url })
  await again.migrate()
  expect(await again.findRelease('story@1.0.0')).toMatchObject({ lastLoad: 2, claimCount: 4, recordCount: 2 })
  expect(await again.lastLoad()).toBe(2)
  expect(await again.db.query.conflicts.findMany()).toMatchObject([
    { kind: 'QUANTITY', leftChains: 1, rightChains: 1, weight: 10_001, resolved: false },
  ])
  expect(await again.db.query.changes.findMany({ orderBy: { sequence: 'asc' } })).toMatchObject([
    { part: 'dataset', action: 'added', thingId: 'base' },
    { part: 'dataset', action: 'added', thingId: 'story' },
  ])
  await again.load({ ...story(), hash: 'another' })
  expect(await again.lastLoad()).toBe(3)
  await again.close()
  await database.drop()
})
