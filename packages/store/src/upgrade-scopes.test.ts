import { createDatabase } from '@isnad/test-databases'
import { expect, test } from 'vitest'
import { openStore, type Store } from './store.ts'
import { commons, story } from './test/releases.ts'

/** What the migrations made, taken away again. The index `claims_place` is the same before and after them. */
const BACK = [
  'drop table claim_days',
  'drop table claim_scopes',
  "delete from __drizzle_migrations where name like '%_claim_scopes' or name like '%_claim_days'",
]

test('a database of before the scopes and days of claims gets those that a load would write, but for numbers', async () => {
  const database = await createDatabase()
  const { url } = database
  const store = await openStore({ url })
  await store.migrate()
  await store.load([commons(), story()])
  const rows = ({ db }: Store) =>
    db.query.claimScopes.findMany({ orderBy: { subjectId: 'asc', placeId: 'asc' } })
  const loaded = await rows(store)
  const days = ({ db }: Store) => db.query.claimDays.findMany({ orderBy: { claimId: 'asc' } })
  const daysLoaded = await days(store)
  expect(loaded).not.toEqual([])
  expect(daysLoaded.map(({ scope }) => scope)).toContain(0)
  await store.close()
  await database.execute(BACK.join(';'))

  const again = await openStore({ url })
  await again.migrate()
  expect(await rows(again)).toEqual(loaded)
  expect(await days(again)).toEqual(daysLoaded.map((row) => ({ ...row, scope: -1 })))
  await again.close()
  await database.drop()
})
