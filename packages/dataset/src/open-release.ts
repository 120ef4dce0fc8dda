import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Release } from '@isnad/schema'
import { checkDataset } from './check.ts'
import { DatasetError } from './issue.ts'
import { loadRelease, MAX_RELEASE_BYTES, parseRelease } from './load.ts'
import { readTar } from './tar.ts'

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

const NDJSON = 'package/dist/dataset.ndjson'
const HASH = 'package/dist/RELEASE'

/** Reads two files of a tarball in memory. */
async function readTarball(path: string): Promise<Release> {
  const files = unpack(await readFile(path), path)
  const [ndjson, hash] = [files.get(NDJSON), files.get(HASH)]
  if (!ndjson || !hash)
    throw new DatasetError(`${path} holds no release: build the package before you pack it`)
  return parseRelease(Buffer.from(ndjson).toString('utf8'), Buffer.from(hash).toString('utf8').trim())
}

function unpack(bytes: Uint8Array, path: string): Map<string, Uint8Array> {
  try {
    // Twice the limit of a release: a package holds what its authors wrote as well.
    const archive = gunzipSync(bytes, { maxOutputLength: 2 * MAX_RELEASE_BYTES })
    return readTar(archive, new Set([NDJSON, HASH]))
  } catch (error) {
    throw new DatasetError(`${path} is no tarball that npm packed: ${String(error)}`)
  }
}
