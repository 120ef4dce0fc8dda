import { randomUUID } from 'node:crypto'
import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Release } from '@isnad/schema'
import { releaseLineJsonSchema } from '@isnad/schema/json-schema'
import { checkedRelease, type CheckOptions } from './check.ts'
import { dataPackage } from './data-package.ts'
import { DatasetError } from './issue.ts'
import { toNdjson } from './ndjson.ts'
import { digestInputs, INPUTS } from './open/inputs.ts'

/** A file that a build adds to those that it always writes. */
export interface BuiltFile {
  /** Without a folder. */
  name: string
  /** What it is, for catalogues. */
  title: string
  mediatype: string
  content: Uint8Array
}

export interface BuildOptions extends CheckOptions {
  /** Makes further files of the release, such as a database. They must depend on nothing else. */
  files?: (release: Release) => Promise<BuiltFile[]>
}

/** What a build wrote. */
export interface BuildResult {
  /** Relative to the package. */
  files: string[]
  /** The hash of the release. */
  hash: string
}

/**
 * Checks a package and writes its release to `dist/`: `dataset.ndjson`, its JSON Schema, a Frictionless `datapackage.json`,
 * `RELEASE`, the hash, and `INPUTS`, the digest of what it was made from. All is written to a folder beside, which then takes the place of the old one, so that no reader
 * and no crash ever leaves half a build in `dist/`.
 *
 * @throws DatasetError where the package has errors; nothing is written then
 */
export async function buildDataset(
  dir: string,
  { files, ...options }: BuildOptions = {},
): Promise<BuildResult> {
  const release = await checkedRelease(dir, options, 'built')
  const ndjson = toNdjson(release)
  const more = (await files?.(release)) ?? []
  const contents: { [name: string]: string | Uint8Array } = {
    'dataset.ndjson': ndjson,
    'dataset.schema.json': json(releaseLineJsonSchema()),
    'datapackage.json': json(dataPackage(release, ndjson, more)),
    RELEASE: `${release.hash}\n`,
    [INPUTS]: `${await digestInputs(dir)}\n`,
    ...Object.fromEntries(more.map(({ name, content }) => [name, content])),
  }
  await replaceFolder(dir, 'dist', contents)
  return { files: Object.keys(contents).map((name) => `dist/${name}`), hash: release.hash }
}

/** Puts a folder with the given files in the place of the one that is there. */
async function replaceFolder(
  dir: string,
  name: string,
  contents: { [file: string]: string | Uint8Array },
): Promise<void> {
  const target = join(dir, name)
  const status = await lstat(target).catch(() => undefined)
  if (status && !status.isDirectory())
    throw new DatasetError(`${name} is not a folder of the package; remove it`)
  const [fresh, stale] = [
    join(dir, `.${name}-new-${randomUUID()}`),
    join(dir, `.${name}-old-${randomUUID()}`),
  ]
  try {
    await mkdir(fresh)
    for (const [file, content] of Object.entries(contents))
      await writeFile(join(fresh, file), content, { flush: true })
    if (status) await rename(target, stale)
    await rename(fresh, target)
  } finally {
    await removeLeftovers(dir, name)
  }
}

/** Removes what this build, or one that was interrupted, left beside the folder. */
async function removeLeftovers(dir: string, name: string): Promise<void> {
  const left = (await readdir(dir)).filter(
    (entry) => entry.startsWith(`.${name}-new-`) || entry.startsWith(`.${name}-old-`),
  )
  for (const entry of left) await rm(join(dir, entry), { recursive: true, force: true })
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
