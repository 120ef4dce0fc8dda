import { createDatabase } from '@isnad/test-databases'
import { expect, test } from 'vitest'
import { openStore, type Store } from './store.ts'
import { commons, story } from './test/releases.ts'

/** What the migration made, taken away again. */
const BACK = [
  'drop table claim_scopes',
  'drop index claims_place_days',
  'create index claims_place on claims (place_id, subject_id, property)',
  "delete from __drizzle_migrations where name like '%_claim_scopes'",
]

test('a database of before the scopes of claims gets those that a load would write', async () => {
  const database = await createDatabase()
  const { url } = database
  const store = await openStore({ url })
  await store.migrate()
  await store.load([commons(), story()])
  const rows = ({ db }: Store) =>
    db.query.claimScopes.findMany({ orderBy: { subjectId: 'asc', placeId: 'asc' } })
  const loaded = await rows(store)
  expect(loaded).not.toEqual([])
  await store.close()
  await database.execute(BACK.join(';'))

  const again = await openStore({ url })
  await again.migrate()
  expect(await rows(again)).toEqual(loaded)
  await again.close()
  await database.drop()
})
