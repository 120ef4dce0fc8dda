import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { createDatabase, engine } from '@isnad/test-databases'
import { expect, test } from 'vitest'
import { openStore } from './store.ts'
import { commons, story } from './test/releases.ts'

/** What the migration made, taken away again. */
const BACK = [
  'drop table claim_scopes',
  'drop index claims_place_days',
  'create index claims_place on claims (place_id, subject_id, property)',
  "delete from __drizzle_migrations where name like '%_claim_scopes'",
]

test('a database of before the scopes of claims gets those that a load would write', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-upgrade-'))
  const url = engine() === 'sqlite' ? join(folder, 'isnad.db') : (await createDatabase()).url
  const store = await openStore({ url })
  await store.migrate()
  await store.load([commons(), story()])
  const rows = () => store.db.query.claimScopes.findMany({ orderBy: { subjectId: 'asc', placeId: 'asc' } })
  const loaded = await rows()
  expect(loaded).not.toEqual([])
  await store.close()
  await run(url)

  const again = await openStore({ url })
  await again.migrate()
  expect(
    await again.db.query.claimScopes.findMany({ orderBy: { subjectId: 'asc', placeId: 'asc' } }),
  ).toEqual(loaded)
  await again.close()
  await rm(folder, { recursive: true })
})

async function run(url: string): Promise<void> {
  if (engine() === 'sqlite') {
    const client = new DatabaseSync(url)
    for (const statement of BACK) client.exec(statement)
    client.close()
    return
  }
  const client = new pg.Client(url)
  await client.connect()
  for (const statement of BACK) await client.query(statement)
  await client.end()
}
