import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { importFile } from '@isnad/importer'
import { stop } from './stop.ts'
import { generateSheet } from './test/generate.ts'

test('fifty thousand rows are imported without keeping them in memory', async () => {
  const root = await mkdtemp(join(tmpdir(), 'isnad-stop-'))
  try {
    const file = join(root, 'sheet.csv')
    await writeFile(file, Readable.from(generateSheet(50_000)))
    const told: number[] = []
    let most = 0
    const report = await importFile(stop, file, {
      out: join(root, 'out'),
      onProgress: ({ rows }) => {
        told.push(rows)
        most = Math.max(most, process.memoryUsage().heapUsed)
      },
    })
    expect(report.rows).toEqual({ read: 50_000, carried: 50_000, notCarried: 0, unreadable: 0 })
    // The package has some 130 MB, in files that a reader of packages takes.
    expect((await readdir(join(root, 'out/sources'))).length).toBeGreaterThan(50)
    expect(most / 1024 / 1024).toBeLessThan(400)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(50_000)
  } finally {
    await rm(root, { recursive: true })
  }
}, 180_000)
