import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Release } from '@isnad/schema'
import { databaseFile } from './database-file.ts'
import { openStore } from './store.ts'

const RELEASE: Release = {
  dataset: {
    id: 'valley',
    name: 'dataset-valley',
    version: '0.1.0',
    title: { en: 'Calls in the Valley' },
    description: { en: 'A made-up country.' },
    licence: 'CC-BY-4.0',
    maintainers: ['us'],
    dependencies: {},
  },
  hash: 'a'.repeat(64),
  records: [
    { id: 'valley:nida', dataset: 'valley', kind: 'service', labels: [{ language: 'en', text: 'Nida' }] },
  ],
  sources: [],
  claims: [],
  withdrawals: [],
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the same releases give the same bytes at another time', async () => {
  const first = sha256(await databaseFile([RELEASE]))
  // The migrations note the second at which they were applied.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(sha256(await databaseFile([RELEASE]))).toBe(first)
})

test('another release gives other bytes', async () => {
  const other = { ...RELEASE, hash: 'b'.repeat(64) }
  expect(sha256(await databaseFile([other]))).not.toBe(sha256(await databaseFile([RELEASE])))
})

test('the file is whole, and the store takes it as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-store-'))
  try {
    const path = join(folder, 'dataset.sqlite')
    await writeFile(path, await databaseFile([RELEASE]))
    const plain = new DatabaseSync(path, { readOnly: true })
    expect(plain.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(plain.prepare('select name from records').get()).toEqual({ name: 'Nida' })
    plain.close()
    const store = await openStore({ url: path })
    await store.migrate()
    expect((await store.load(RELEASE)).releases).toMatchObject([{ dataset: 'valley', outcome: 'unchanged' }])
    await store.close()
  } finally {
    await rm(folder, { recursive: true })
  }
})
