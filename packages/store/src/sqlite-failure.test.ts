import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { openStore } from './store.ts'
import { commons } from './test/releases.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-failures-'))
afterAll(() => rmSync(folder, { recursive: true }))

const open = async (path: string) => {
  const store = await openStore({ url: path })
  await store.migrate()
  return store
}

test.each([
  [
    'a file of another kind',
    'NOT_A_DATABASE',
    () => writeFileSync(join(folder, 'a'), 'no database'.repeat(20)),
    'a',
  ],
  ['a folder', 'DATABASE_UNAVAILABLE', () => {}, ''],
  ['a file in a folder that is not there', 'DATABASE_UNAVAILABLE', () => {}, 'nowhere/isnad.db'],
  [
    'a database of another program',
    'FOREIGN_DATABASE',
    () => new DatabaseSync(join(folder, 'b')).exec('create table claims (a)'),
    'b',
  ],
])('%s is told with its path and the next step', async (_, code, make, name) => {
  make()
  const path = join(folder, name)
  await expect(open(path)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(new RegExp(`^${path} .*; (?:give|its folder)`)),
  })
})

test('a beginning that failed leaves no file, and one in which something was loaded leaves it', async () => {
  const path = join(folder, 'new.db')
  const failed = await open(path)
  await failed.discard()
  expect(readdirSync(folder).filter((name) => name.startsWith('new.db'))).toEqual([])
  const loaded = await open(path)
  await loaded.load(commons())
  await loaded.discard()
  expect(existsSync(path)).toBe(true)
  const again = await openStore({ url: path })
  await again.discard()
  expect(existsSync(path)).toBe(true)
})
