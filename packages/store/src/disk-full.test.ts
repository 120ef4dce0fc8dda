import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, engine } from '@isnad/test-databases'
import { afterAll, expect, test } from 'vitest'
import { openStore } from './store.ts'
import { commons, story } from './test/releases.ts'
import { numbered } from './test/crash-releases.ts'

const database = await createDatabase()
const folder = mkdtempSync(join(tmpdir(), 'isnad-full-'))
const mounted = mount()
afterAll(async () => {
  await database.drop()
  if (mounted) execFileSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
})

/** A disk so small that it fills up; only root can make one. */
function mount(): boolean {
  // A server keeps its tables in a folder of its own alone.
  const socket = engine() === 'sqlite' ? null : new URL(database.url).searchParams.get('host')
  const { uid } = statSync(socket ?? folder)
  try {
    const options = `size=1500k,mode=700,uid=${uid}`
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const why = mounted ? '' : ': skipped, because only root can mount a small disk'

test.skipIf(!mounted || engine() !== 'sqlite')(
  `a first start on a full disk is told as such, and leaves nothing behind${why}`,
  async () => {
    const filler = join(folder, 'filler')
    for (const room of [0, 4, 8, 12, 20, 40, 200]) {
      // As much as goes in, and so many kB less.
      const fill = `head -c 3000000 /dev/zero > "$0"; truncate -s -${room}k "$0"`
      execFileSync('sh', ['-c', fill, filler], { stdio: 'ignore' })
      const start = async () => {
        const store = await openStore({ url: join(folder, 'first.db') })
        try {
          await store.migrate()
          await store.load([commons(), story()])
        } catch (error) {
          await store.discard()
          throw error
        }
      }
      await expect(start(), `${room} kB`).rejects.toMatchObject({ code: 'DISK_FULL' })
      expect(readdirSync(folder), `${room} kB`).toEqual(['filler'])
    }
    rmSync(filler)
  },
)

test.skipIf(!mounted)(`a full disk is told as such, and what was loaded before is served${why}`, async () => {
  const onDisk = engine() === 'sqlite'
  const url = onDisk ? join(folder, 'isnad.db') : database.url
  const store = await openStore({ url })
  await store.migrate()
  await store.load([commons(), story()])
  if (!onDisk) {
    // From here on, the claims are written to the small disk.
    const tablespace = `small_${process.pid}`
    await database.execute(`create tablespace ${tablespace} location '${folder}'`)
    for (let i = 0; i < 8; i++) await database.execute(`alter table claims_${i} set tablespace ${tablespace}`)
  }
  const [generation, claims] = [await store.generation(), await store.db.$count(store.tables.claims)]
  const large = numbered(1)
  const huge = Array.from({ length: 40 }, (_, i) =>
    large.claims.map((claim) => ({ ...claim, id: `${claim.id}.${i}`, note: 'x'.repeat(200) })),
  )
  await expect(store.load({ ...large, claims: huge.flat() })).rejects.toMatchObject({
    code: 'DISK_FULL',
    message: expect.stringContaining('make room and load again'),
  })
  expect(await store.generation()).toBe(generation)
  expect(await store.db.$count(store.tables.claims)).toBe(claims)
  expect((await store.load(story({ claims: [] }))).releases).toMatchObject([{ outcome: 'replaced' }])
  await store.close()
})
