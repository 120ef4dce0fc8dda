import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { holdText, type HeldText } from './held-text.ts'

/** A text may be no larger: 20 MiB. A larger file of the folder is passed over. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads every file of a folder, but not of the folders in it, as a text. A file that is not UTF-8 is no text and is
 * passed over. A byte order mark is not part of the text.
 *
 * @returns the texts by their SHA-256
 * @throws Error where the folder cannot be read
 */
export async function readTexts(dir: string): Promise<Map<string, HeldText>> {
  const texts = new Map<string, HeldText>()
  for (const name of (await readdir(dir)).sort()) {
    const path = join(dir, name)
    const status = await stat(path).catch(() => undefined)
    if (!status?.isFile() || status.size > MAX_TEXT_BYTES) continue
    const text = decode(await readFile(path))
    if (text === undefined) continue
    const held = holdText(text)
    texts.set(held.sha256, held)
  }
  return texts
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
