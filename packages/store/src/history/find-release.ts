import type { ReleaseRow } from '@isnad/schema/tables'
import type { Db } from '../dialect.ts'
import { quoted } from '../quoted.ts'
import { StoreError } from '../store-error.ts'
import { datasetOf, isNameOf, releaseName, type ServedRelease } from './release-name.ts'

/** Most releases that are looked through or listed. */
const LOOKED_AT = 1_000
const LISTED = 5

/** A hash, or `dataset@version` with what may follow it. */
const FORM = /^[\w.@+-]{1,500}$/

/**
 * Finds a release that was ever loaded, by its hash or as `dataset@version`. Of several with one version, which only
 * happens while a dataset is being made, it is the one that was loaded last.
 *
 * @throws StoreError `BAD_ID` for what names none; `UNKNOWN_ID` with the last releases of the dataset
 */
export async function findRelease(db: Db, text: string): Promise<ReleaseRow> {
  if (!FORM.test(text))
    throw new StoreError('BAD_ID', `not a release: ${quoted(text)}; write its hash, or dataset@version`)
  const dataset = datasetOf(text)
  const rows = await db.query.releases.findMany({
    where: dataset === undefined ? { id: text } : { datasetId: dataset },
    orderBy: { lastLoad: 'desc' },
    limit: LOOKED_AT,
  })
  const found = rows.find((row) => isNameOf(text, named(row)))
  if (found !== undefined) return found
  const near = rows.slice(0, LISTED).map((row) => releaseName(named(row)))
  const hint = near.length > 0 ? `there were ${near.join(', ')}` : 'write its hash, or dataset@version'
  throw new StoreError('UNKNOWN_ID', `no release ${quoted(text)} was ever loaded here; ${hint}`, near)
}

/**
 * Refuses a release that is not the one that is served of its dataset.
 *
 * @throws StoreError `RELEASE_NOT_SERVED`, with what is served
 */
export function checkServed(served: readonly ServedRelease[], text: string): void {
  if (served.some((release) => isNameOf(text, release))) return
  const dataset = datasetOf(text)
  const instead = served
    .filter((release) => dataset === undefined || release.dataset === dataset)
    .map(releaseName)
  const told = instead.slice(0, LISTED).join(', ') + (instead.length > LISTED ? ' and others' : '')
  throw new StoreError(
    'RELEASE_NOT_SERVED',
    `the release ${quoted(text, 200)} is not served here${told === '' ? '' : `, but ${told}`}; ask without a release for what is served, or load the package of that version into a database of its own`,
    instead.slice(0, LISTED),
  )
}

function named({ datasetId, version, id }: ReleaseRow): ServedRelease {
  return { dataset: datasetId, version, hash: id }
}
