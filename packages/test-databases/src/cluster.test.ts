import { execFileSync } from 'node:child_process'
import pg from 'pg'
import { expect, test } from 'vitest'
import { ABSENT, findBinaries } from './binaries.ts'
import { startCluster, UNSAFE } from './cluster.ts'

const absent = findBinaries() === undefined

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

test.skipIf(absent)(
  `a replica follows its primary, through a crash of either${absent ? `: ${ABSENT}` : ''}`,
  async () => {
    const cluster = await startCluster({ replica: true, settings: UNSAFE })
    const { primary, replica } = cluster
    try {
      expect(await ask(replica!.url(), 'select pg_is_in_recovery()')).toBe(true)
      await replica!.kill()
      await ask(primary.url(), 'create table told as select 42 as answer')
      await replica!.start()
      await expect
        .poll(() => ask(replica!.url(), 'select answer from told').catch(() => undefined), {
          timeout: 10_000,
        })
        .toBe(42)
      await primary.kill()
      await expect(ask(primary.url(), 'select 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/)
      expect(await ask(replica!.url(), 'select answer from told')).toBe(42)
      await primary.start()
      await ask(primary.url(), 'insert into told values (43)')
      await expect
        .poll(() => ask(replica!.url(), 'select max(answer) from told'), { timeout: 10_000 })
        .toBe(43)
    } finally {
      await cluster.stop()
    }
    const running = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    expect(running).not.toContain(primary.url().split('=')[1])
  },
  60_000,
)
