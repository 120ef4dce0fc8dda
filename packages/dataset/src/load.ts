import type { Release } from '@isnad/schema'
import { checkedRelease } from './check.ts'
import { readPackageFile } from './files.ts'
import { sha256 } from './hash.ts'
import { isCurrent, loadBuilt } from './open/load-built.ts'
import { locatePackage, type LocateOptions } from './open/locate.ts'
import { lookupOf, openPackage, type OpenPackage } from './open/open-package.ts'
import { refuseOther } from './open/read-build.ts'
import { refused } from './open/refused.ts'
import { ReleaseParser } from './open/release-parser.ts'
import type { ReadOptions } from './read.ts'

export interface LoadOptions extends ReadOptions, LocateOptions {
  /**
   * What to take of a package in development that has both: `current`, the default, takes the build if it was made from
   * what the package says now, and what its authors wrote otherwise; `built` takes the build in any case, and `authored`
   * what its authors wrote.
   */
  prefer?: 'current' | 'built' | 'authored'
}

/**
 * Loads the release of a dataset package: a folder, a tarball as `npm pack` writes it, or an installed package by its
 * name. Of a package that was published its build counts, whose hash must fit; of one in development the build too, as
 * long as nothing was edited since, and otherwise what its authors wrote, checked and compiled. It reads data files only,
 * never runs code, fetches nothing and leaves nothing behind.
 *
 * @param spec what {@link locatePackage} takes
 * @throws DatasetError with a code where the package is not there, is refused, has errors, or its build was altered
 */
export async function loadRelease(spec: string, options: LoadOptions = {}): Promise<Release> {
  const opened = await openPackage(await locatePackage(spec, options))
  try {
    const lookup = lookupOf(opened, options.from ?? process.cwd())
    return await loadOpened(opened, { lookup, ...options })
  } finally {
    await opened.close()
  }
}

/** Loads the release of a package that is open. */
export async function loadOpened(opened: OpenPackage, options: LoadOptions = {}): Promise<Release> {
  const { dir, published } = opened
  const { prefer = 'current' } = options
  const isAuthored = !('missing' in (await readPackageFile(dir, 'dataset.yaml')))
  if (!isAuthored || published || prefer === 'built' || (prefer === 'current' && (await isCurrent(dir)))) {
    const release = await loadBuilt(dir, published)
    if (release) return release
  }
  if (!isAuthored)
    throw refused(
      'NOT_A_DATASET',
      `${opened.spec} is not a dataset package: it has no dataset.yaml and no dist/dataset.ndjson`,
      'name the folder that has dataset.yaml and package.json',
    )
  return checkedRelease(dir, options, 'loaded')
}

/**
 * Reads a release from its NDJSON.
 *
 * @param hash what the SHA-256 of the text must be
 * @throws DatasetError where the text has another hash, or a line is not as a build writes it
 */
export function parseRelease(ndjson: string, hash: string): Release {
  refuseOther(hash, sha256(ndjson))
  const parser = new ReleaseParser()
  const lines = ndjson.split('\n')
  if (lines.pop() !== '') throw refused('BAD_BUILD', 'the last line of dataset.ndjson has no end')
  for (const line of lines) parser.add(line)
  return parser.finish(hash)
}
