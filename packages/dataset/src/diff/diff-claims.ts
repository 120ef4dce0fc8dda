import type { Claim, Release, Source } from '@isnad/schema'
import { diffParts, indexById } from './diff-parts.ts'
import type { Change, ClaimChanges, Correction } from './release-diff.ts'
import { createWithdrawnBy } from './withdrawn-by.ts'

/** The fields by which a claim is corrected. */
const CORRECTING: ReadonlySet<string> = new Set(['deprecated', 'replacedBy'])

/** As much of a release as tells what became of its claims. */
export interface ClaimsOf extends Pick<Release, 'claims' | 'withdrawals'> {
  sources: readonly Pick<Source, 'id' | 'quotedIn'>[]
}

/** Compares the claims of two releases. */
export function diffClaims(a: ClaimsOf, b: ClaimsOf): ClaimChanges {
  const { changed, ...rest } = diffParts(a.claims, b.claims, createWithdrawnBy(a, b))
  const fresh = indexById(b.claims)
  return {
    ...rest,
    // A correction that changes nothing else is told once.
    changed: changed.filter(
      (change) => !isCorrection(change) || change.fields.some(({ field }) => !CORRECTING.has(field)),
    ),
    corrected: changed.filter(isCorrection).map((change) => toCorrection(change, fresh)),
  }
}

function isCorrection({ before, after }: Change<Claim>): boolean {
  return before.deprecated === undefined && after.deprecated !== undefined
}

function toCorrection({ after }: Change<Claim>, claims: ReadonlyMap<string, Claim>): Correction {
  return {
    claim: after,
    reason: after.deprecated ?? '',
    replacedBy: (after.replacedBy ?? []).flatMap((id) => claims.get(id) ?? []),
  }
}
