import { realpath } from 'node:fs/promises'
import {
  releaseLineSchema,
  type Claim,
  type Dataset,
  type Record,
  type Release,
  type Source,
  type Withdrawal,
} from '@isnad/schema'
import * as v from 'valibot'
import { checkDataset } from './check.ts'
import { readPackageFile } from './files.ts'
import { sha256 } from './hash.ts'
import { DatasetError } from './issue.ts'
import { readPackageInfo } from './package-info.ts'
import type { ReadOptions } from './read.ts'

/** A built release may be no larger: 512 MiB. */
export const MAX_RELEASE_BYTES = 512 * 1024 * 1024

/**
 * Loads the release of a dataset package: of a built one from its `dist/`, whose hash must fit; of another by checking
 * and compiling what its authors wrote. It reads data files only, never runs code and fetches nothing.
 *
 * @param dir the folder of the package, or of a build
 * @throws DatasetError where the package has errors, or the build was altered
 */
export async function loadRelease(dir: string, options: ReadOptions = {}): Promise<Release> {
  const root = await realpath(dir)
  const { issues } = await readPackageInfo(root)
  const refused = issues.filter(({ code }) => code === 'INSTALL_SCRIPT')
  if (refused.length > 0) throw new DatasetError('the package is refused', refused)
  for (const folder of ['', 'dist/']) {
    const read = await readPackageFile(root, `${folder}dataset.ndjson`, MAX_RELEASE_BYTES)
    if ('issue' in read) throw new DatasetError('the build is refused', [read.issue])
    if ('text' in read) return parseRelease(read.text, await readHash(root, `${folder}RELEASE`))
  }
  const report = await checkDataset(root, options)
  if (!report.release)
    throw new DatasetError(
      'the package has errors',
      report.issues.filter(({ severity }) => severity === 'error'),
    )
  return report.release
}

/**
 * Reads a release from its NDJSON.
 *
 * @param hash what the SHA-256 of the text must be
 * @throws DatasetError where the text has another hash, or a line is not of the shape of a release
 */
export function parseRelease(ndjson: string, hash: string): Release {
  const actual = sha256(ndjson)
  if (actual !== hash)
    throw new DatasetError(
      `the build was altered: RELEASE says ${hash}, and dataset.ndjson has ${actual}; build it again`,
    )
  let dataset: Dataset | undefined
  const [records, sources, claims, withdrawals]: [Record[], Source[], Claim[], Withdrawal[]] = [
    [],
    [],
    [],
    [],
  ]
  for (const [index, text] of ndjson.split('\n').entries()) {
    if (text === '') continue
    const line = parseLine(text, index + 1)
    if (line.type === 'dataset') dataset = line.dataset
    else if (line.type === 'record') records.push(line.record)
    else if (line.type === 'source') sources.push(line.source)
    else if (line.type === 'claim') claims.push(line.claim)
    else withdrawals.push(line.withdrawal)
  }
  if (!dataset) throw new DatasetError('the build has no dataset line')
  return { dataset, hash, records, sources, claims, withdrawals }
}

function parseLine(text: string, number: number): v.InferOutput<typeof releaseLineSchema> {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch (error) {
    throw new DatasetError(`line ${number} of dataset.ndjson is not JSON: ${String(error)}`)
  }
  const parsed = v.safeParse(releaseLineSchema, input)
  if (parsed.success) return parsed.output
  const [first] = parsed.issues
  throw new DatasetError(
    `line ${number} of dataset.ndjson is not of a release: ${v.getDotPath(first) ?? ''} ${first.message}`,
  )
}

async function readHash(root: string, file: string): Promise<string> {
  const read = await readPackageFile(root, file)
  if (!('text' in read)) throw new DatasetError(`${file} is missing: build the package again`)
  return read.text.trim()
}
