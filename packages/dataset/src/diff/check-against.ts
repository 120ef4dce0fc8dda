import type { Release } from '@isnad/schema'
import { compareIssues, type Issue } from '../issue.ts'
import { formatPath, type Place } from '../path.ts'
import type { Breach } from './breach.ts'
import { findBreaches } from './find-breaches.ts'

/** Where a part of a package stands, by its id; without one, the version. */
export type PlaceOf = (id: string | undefined) => Place

/**
 * Checks a release against the one that was published before it: what was published is never silently rewritten. A claim
 * that was wrong stays, deprecated, beside the one that corrects it; what must go is withdrawn and leaves a tombstone;
 * and the version says how much has changed.
 *
 * Codes: `CLAIM_REWRITTEN`, `SOURCE_REWRITTEN`, `RECORD_REWRITTEN`, `CLAIM_VANISHED`, `SOURCE_VANISHED`,
 * `RECORD_VANISHED`, `WITHDRAWN_RETURNED`, `WITHDRAWAL_VANISHED`, `VERSION_NOT_BUMPED`, `OTHER_DATASET`.
 *
 * @param previous the last release that was published
 * @param next the release that is to follow it
 * @param placeOf where the authors wrote a part; without it, issues name lines of `dataset.ndjson`
 * @returns by file, line, column and code; all are errors
 */
export function checkAgainst(previous: Release, next: Release, placeOf: PlaceOf = lineIn(next)): Issue[] {
  return findBreaches(previous, next)
    .map((breach) => toIssue(breach, placeOf))
    .sort(compareIssues)
}

function toIssue({ code, id, message, next }: Breach, placeOf: PlaceOf): Issue {
  const { file = 'package.json', path, ...position } = placeOf(id)
  return {
    code,
    severity: 'error',
    file,
    ...position,
    ...(path !== undefined && path.length > 0 && { path: formatPath(path) }),
    ...(id !== undefined && { value: id }),
    message,
    next,
  }
}

/** The line of each part in the NDJSON of its release. */
function lineIn({ records, sources, claims, withdrawals }: Release): PlaceOf {
  const lines = new Map(
    [records, sources, claims, withdrawals]
      .flatMap((parts) => parts.map(({ id }) => id).sort())
      // The first line is that of the dataset.
      .map((id, index) => [id, index + 2]),
  )
  return (id) => ({ file: 'dataset.ndjson', line: lines.get(id ?? '') ?? 1, column: 1 })
}
