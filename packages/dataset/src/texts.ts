import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from './decode-text.ts'
import { holdFile } from './hold-file.ts'
import { holdText, type HeldText } from './held-text.ts'

/** A file up to this many bytes is held in memory: 20 MiB. Of a larger one, passages are read as they are asked for. */
const MAX_HELD_BYTES = 20 * 1024 * 1024

/** A folder of texts has no more files; those beyond are not looked at. */
const MAX_TEXTS = 20_000

/** How many folders deep a text may lie. */
const MAX_DEPTH = 4

export interface ReadTextsOptions {
  /** Told of each file that is not read as a text, and why. */
  onPassedOver?: (file: string, why: string) => void
}

/**
 * Reads every file of a folder, and of the folders in it, as a text: UTF-8, UTF-16 with its byte order mark, or either in
 * gzip. A byte order mark is not part of the text. A file that is no text is passed over, and so are hidden folders, links to
 * folders, `node_modules` and what lies more than four folders deep.
 *
 * @returns the texts by their SHA-256
 * @throws Error where the folder cannot be read
 */
export async function readTexts(
  dir: string,
  { onPassedOver = () => {} }: ReadTextsOptions = {},
): Promise<Map<string, HeldText>> {
  const texts = new Map<string, HeldText>()
  const files = await filesOf(dir, '', 0)
  for (const { file, size } of files.slice(0, MAX_TEXTS)) {
    try {
      const held = await readText(join(dir, file), size)
      texts.set(held.sha256, held)
    } catch (error) {
      onPassedOver(file, error instanceof Error ? error.message : String(error))
    }
  }
  for (const { file } of files.slice(MAX_TEXTS))
    onPassedOver(file, `the folder has more than ${MAX_TEXTS} files`)
  return texts
}

async function readText(path: string, size: number): Promise<HeldText> {
  if (size > MAX_HELD_BYTES) return holdFile(path)
  let text = ''
  for await (const piece of decodeText(createReadStream(path))) {
    text += piece
    // What was small in gzip need not be so.
    if (text.length > MAX_HELD_BYTES) return holdFile(path)
  }
  return holdText(text)
}

async function filesOf(
  dir: string,
  folder: string,
  depth: number,
): Promise<{ file: string; size: number }[]> {
  const entries = await readdir(join(dir, folder), { withFileTypes: true })
  const found: { file: string; size: number }[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isFile() || entry.isSymbolicLink()) {
      const status = await stat(join(dir, file)).catch(() => undefined)
      if (status?.isFile()) found.push({ file, size: status.size })
    } else if (entry.isDirectory() && isLookedInto(entry.name) && depth < MAX_DEPTH)
      found.push(...(await filesOf(dir, file, depth + 1).catch(() => [])))
  }
  return found
}

function isLookedInto(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}
