import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildDataset } from '../../build.ts'
import { toNdjson } from '../../ndjson.ts'
import { GOOD } from '../package.ts'
import { release } from '../release.ts'
import { packed, tarball, type Entry } from '../tarball.ts'

/** A package that must be refused. */
export interface Hostile {
  /** What is hostile about it. */
  name: string
  code: string
  /** Whether it would fill the memory, so that it is measured in a process of its own. */
  heavy?: true
  /** Makes it in an empty folder, and says where it is. */
  make(dir: string): Promise<string>
}

export type Files = { [file: string]: string | Uint8Array }

/** What would be written if code of a package ran. */
export const CANARY = `require('node:fs').writeFileSync(process.env.ISNAD_CANARY, 'ran')\n`

/** The good package with some of its files written otherwise. */
export function folder(changes: Files, before?: (dir: string) => Promise<void>): Hostile['make'] {
  return async (dir) => {
    await writeFiles(dir, { ...GOOD, ...changes })
    await before?.(dir)
    return dir
  }
}

/** The good package with one more key in its package.json. */
export function manifest(more: { [key: string]: unknown }, files: Files = {}): Hostile['make'] {
  const content = JSON.stringify({ ...MANIFEST, ...more })
  return folder({ ...files, 'package.json': content })
}

/** The good package with one file of its records. */
export function records(content: string | Uint8Array): Hostile['make'] {
  return folder({ 'records/hostile.yaml': content })
}

export const MANIFEST = { name: 'dataset-valley', version: '0.1.0', keywords: ['isnad-dataset'] }

/** A tarball with the given entries after those of a good package. */
export function tarballWith(...entries: Entry[]): Hostile['make'] {
  return async (dir) => tarballOf(dir, await tarball([...packed(GOOD), ...entries]))
}

/** A tarball of any bytes. */
export async function tarballOf(dir: string, bytes: Uint8Array): Promise<string> {
  const path = join(dir, 'hostile.tgz')
  await writeFile(path, bytes)
  return path
}

/** A tar archive, compressed, of any bytes. */
export function archive(bytes: () => Promise<Uint8Array>): Hostile['make'] {
  return async (dir) => tarballOf(dir, gzipSync(await bytes()))
}

/** A built package whose lines are changed, with the hash that they then have. */
export function built(change: (ndjson: string) => string | Uint8Array): Hostile['make'] {
  return async (dir) => {
    const ndjson = change(toNdjson(await release()))
    const files = {
      'package.json': JSON.stringify(MANIFEST),
      'dist/dataset.ndjson': ndjson,
      'dist/RELEASE': createHash('sha256').update(ndjson).digest('hex'),
    }
    return tarballOf(dir, await tarball(packed(files)))
  }
}

/** A package that was built, some of whose files are then changed. */
export function builtFolder(changes: Files): Hostile['make'] {
  return async (dir) => {
    await writeFiles(dir, GOOD)
    await buildDataset(dir)
    await writeFiles(dir, changes)
    return dir
  }
}

export async function writeFiles(dir: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), content)
  }
}
