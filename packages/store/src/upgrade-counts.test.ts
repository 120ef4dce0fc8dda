import { createDatabase } from '@isnad/test-databases'
import { expect, test } from 'vitest'
import { openStore, type Store } from './store.ts'
import { commons, story } from './test/releases.ts'

/** What the migration made, taken away again. */
const BACK = [
  'drop table claim_counts',
  'drop index claims_publisher',
  'alter table claims drop column publisher_id',
  "delete from __drizzle_migrations where name like '%_claim_counts'",
]

test('a database of before the outlets of claims gets them, and its claims are counted by the next load', async () => {
  const database = await createDatabase()
  const { url } = database
  const store = await openStore({ url })
  await store.migrate()
  await store.load([commons(), story()])
  const outlets = ({ db }: Store) =>
    db.query.claims.findMany({ columns: { id: true, publisherId: true }, orderBy: { id: 'asc' } })
  const loaded = await outlets(store)
  expect(new Set(loaded.map(({ publisherId }) => publisherId))).toEqual(
    new Set(['base:morning-post', 'base:evening-post']),
  )
  const counts = await store.db.select().from(store.tables.claimCounts)
  await store.close()
  await database.execute(BACK.join(';'))

  const again = await openStore({ url })
  await again.migrate()
  expect(await outlets(again)).toEqual(loaded)
  expect(await again.db.$count(again.tables.claimCounts)).toBe(0)
  await again.load({ ...story(), hash: 'another' })
  const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort()
  expect(sorted(await again.db.select().from(again.tables.claimCounts))).toEqual(sorted(counts))
  await again.close()
  await database.drop()
})
