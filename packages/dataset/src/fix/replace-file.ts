import { randomUUID } from 'node:crypto'
import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Replaces the text of a file at once, so that no crash leaves half of it. Its mode and its byte order mark stay. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const { mode } = await lstat(path)
  const mark = (await readFile(path)).subarray(0, 3).equals(BYTE_ORDER_MARK) ? '\uFEFF' : ''
  const fresh = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    await writeFile(fresh, mark + text, { mode, flush: true })
    await rename(fresh, path)
  } finally {
    await rm(fresh, { force: true })
  }
}
