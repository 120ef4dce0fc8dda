import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Release } from '@isnad/schema'
import { openStore } from './store.ts'

/** Bytes in a page of the file, whatever the machine's default is. */
const PAGE_SIZE = 4096

/** Where the header of an SQLite file (https://sqlite.org/fileformat2.html) holds what differs from build to build. */
const HEADER = { changeCounter: 24, validFor: 92, libraryVersion: 96 }

/**
 * The database of some releases as the bytes of an SQLite file, with the store's own tables: a release that any tool can
 * open, and that `openStore` takes as it is. The same releases give the same bytes, whenever and wherever they are made.
 *
 * Limits: made with another version of SQLite, whose own layout differs, or after a new migration, the bytes may differ.
 *
 * @param releases a release with all that it depends on
 * @throws StoreError where a release cannot be loaded
 */
export async function databaseFile(releases: readonly Release[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-database-'))
  try {
    const [loaded, packed] = [join(folder, 'loaded.sqlite'), join(folder, 'packed.sqlite')]
    const store = await openStore({ url: loaded })
    try {
      await store.migrate()
      await store.load(releases)
    } finally {
      await store.close()
    }
    pack(loaded, packed)
    return withoutTraces(await readFile(packed))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Writes a database anew without free pages, and without the hour at which it was made. */
function pack(from: string, to: string): void {
  const client = new DatabaseSync(from)
  try {
    client.exec(`pragma page_size = ${PAGE_SIZE}`)
    client.exec('update __drizzle_migrations set applied_at = null')
    client.exec('update loads set loaded_at = null')
    client.prepare('vacuum into ?').run(to)
  } finally {
    client.close()
  }
}

/** Sets the counters of the header to those of a file that was written once, by no library in particular. */
function withoutTraces(file: Buffer): Uint8Array {
  file.writeUInt32BE(1, HEADER.changeCounter)
  file.writeUInt32BE(1, HEADER.validFor)
  file.writeUInt32BE(0, HEADER.libraryVersion)
  return new Uint8Array(file)
}
