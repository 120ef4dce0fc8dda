import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { inTurn } from '../in-turn.ts'
import type { Head } from '../read.ts'

/** How many bytes the files of records and documents have together. */
export async function sizeOf({ dir, recordFiles, sourceFiles }: Head): Promise<number> {
  const sizes = await inTurn([...recordFiles, ...sourceFiles], async (file) => {
    const status = await lstat(join(dir, file)).catch(() => undefined)
    return status?.size ?? 0
  })
  return sizes.reduce((sum, size) => sum + size, 0)
}
