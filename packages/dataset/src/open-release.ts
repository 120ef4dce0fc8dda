import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseTar } from 'nanotar'
import type { Release } from '@isnad/schema'
import { checkDataset } from './check.ts'
import { DatasetError } from './issue.ts'
import { loadRelease, MAX_RELEASE_BYTES, parseRelease } from './load.ts'

export interface OpenReleaseOptions {
  /**
   * What to take of a package that has both: what its authors wrote, which is the default, or the build in its `dist/`,
   * which is what was published.
   */
  prefer?: 'authored' | 'built'
}

/**
 * Opens a release for comparison: the folder of a package, the folder of a build, or a tarball as `npm pack` writes it.
 *
 * @throws DatasetError where the package has errors, the build was altered, or the tarball has none
 * @throws Error where there is no such path
 */
export async function openRelease(
  path: string,
  { prefer = 'authored' }: OpenReleaseOptions = {},
): Promise<Release> {
  if ((await stat(path)).isFile()) return readTarball(path)
  const isAuthored = await stat(join(path, 'dataset.yaml')).then(
    () => true,
    () => false,
  )
  if (!isAuthored || prefer === 'built') return loadRelease(path)
  const { release, issues } = await checkDataset(path)
  if (release) return release
  throw new DatasetError(
    'the package has errors',
    issues.filter(({ severity }) => severity === 'error'),
  )
}

/** Reads two files of a tarball in memory: nothing is unpacked, so that no path and no link in it matters. */
async function readTarball(path: string): Promise<Release> {
  const files = new Map(unpack(await readFile(path), path).map(({ name, text }) => [name, text]))
  const [ndjson, hash] = [files.get('package/dist/dataset.ndjson'), files.get('package/dist/RELEASE')]
  if (ndjson === undefined || hash === undefined)
    throw new DatasetError(`${path} holds no release: build the package before you pack it`)
  return parseRelease(ndjson, hash.trim())
}

function unpack(bytes: Uint8Array, path: string): { name: string; text: string }[] {
  try {
    const tar = gunzipSync(bytes, { maxOutputLength: 2 * MAX_RELEASE_BYTES })
    const files = parseTar(tar, {
      filter: ({ name, type }) => type === 'file' && name.startsWith('package/dist/'),
    })
    return files.flatMap((file) => ('text' in file ? [{ name: file.name, text: file.text }] : []))
  } catch (error) {
    throw new DatasetError(`${path} is no tarball that npm packed: ${String(error)}`)
  }
}
