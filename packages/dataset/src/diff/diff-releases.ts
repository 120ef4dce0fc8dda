import type { Evidence } from '@isnad/evidence'
import type { Release } from '@isnad/schema'
import { indexById, diffParts } from './diff-parts.ts'
import { diffClaims } from './diff-claims.ts'
import { diffFacts } from './diff-facts.ts'
import { diffVerdicts } from './diff-verdicts.ts'
import { fieldChanges } from './field-changes.ts'
import type { ReleaseDiff, ReleaseName } from './release-diff.ts'
import { createWithdrawnBy } from './withdrawn-by.ts'

export interface DiffOptions {
  /**
   * Releases of the datasets that this one depends on: their places lie within one another, and their claims are weighed
   * with these. The same on both sides, so that only this dataset makes a difference.
   */
  dependencies?: readonly Release[]
}

/**
 * Compares two releases of a dataset: what was added, corrected, changed and withdrawn, and which facts and verdicts
 * follow now that did not before.
 *
 * @param a the older
 * @param b the newer
 * @throws RangeError where they are of two datasets
 */
export function diffReleases(a: Release, b: Release, { dependencies = [] }: DiffOptions = {}): ReleaseDiff {
  if (a.dataset.id !== b.dataset.id)
    throw new RangeError(`not two releases of one dataset: ${a.dataset.id} and ${b.dataset.id}`)
  const withdrawnBy = createWithdrawnBy(a, b)
  const known = new Set(a.withdrawals.map(({ id }) => id))
  const [before, after] = [evidenceOf(a, dependencies), evidenceOf(b, dependencies)]
  return {
    dataset: b.dataset.id,
    from: nameOf(a),
    to: nameOf(b),
    about: fieldChanges(a.dataset, b.dataset).filter(({ field }) => field !== 'version'),
    records: diffParts(a.records, b.records, withdrawnBy),
    sources: diffParts(a.sources, b.sources, withdrawnBy),
    claims: diffClaims(a, b),
    withdrawals: [...indexById(b.withdrawals).values()].filter(({ id }) => !known.has(id)),
    facts: diffFacts(before, after),
    verdicts: diffVerdicts(before, after),
  }
}

function nameOf({ dataset: { version }, hash }: Release): ReleaseName {
  return { version, hash }
}

function evidenceOf(release: Release, dependencies: readonly Release[]): Evidence {
  const others = dependencies.filter(({ dataset }) => dataset.id !== release.dataset.id)
  const all = [release, ...others]
  return {
    claims: all.flatMap(({ claims }) => claims),
    sources: all.flatMap(({ sources }) => sources),
    records: all.flatMap(({ records }) => records),
  }
}
