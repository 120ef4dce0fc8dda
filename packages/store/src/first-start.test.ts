import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'

it(
  'several that start at once make one database, and none takes it from another',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-first-start-'))
    try {
      for (let round = 0; round < 8; round++) {
        const url = join(folder, `${round}.db`)
        const many = 3
        const ready = new Int32Array(new SharedArrayBuffer(4))
        const program = new URL('test/first-start.ts', import.meta.url)
        const workers = Array.from(
          { length: many },
          () => new Worker(program, { workerData: { url, many, ready } }),
        )
        const told = await Promise.all(
          workers.map(async (worker) => (await once(worker, 'message'))[0] as unknown),
        )
        expect(told).toEqual(workers.map(() => 'ready'))
        expect(existsSync(url)).toBe(true)
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)
