import type { Release } from '@isnad/schema'
import type { Breach, Bump } from './breach.ts'
import { diffClaims } from './diff-claims.ts'
import { diffParts } from './diff-parts.ts'
import { fieldChanges } from './field-changes.ts'
import type { Change, Changes, ClaimChanges } from './release-diff.ts'
import { isWording, rewrittenInClaim, rewrittenInRecord, rewrittenInSource } from './rewritten.ts'
import { isBumped, isVersion, leastVersion } from './version.ts'
import { createWithdrawnBy } from './withdrawn-by.ts'

const CORRECT =
  'keep the item as it was with deprecated: <why>, and write another; replacedBy: <item> names it'
const WITHDRAW = 'put it back, or withdraw it in withdrawals.yaml'

/**
 * What a release does to what was published and may not: change in place what a claim says, drop things without a word,
 * bring back what was withdrawn, or keep a version under which something else was published.
 */
export function findBreaches(previous: Release, next: Release): Breach[] {
  if (previous.dataset.id !== next.dataset.id)
    return [
      {
        code: 'OTHER_DATASET',
        message: `the published release is of ${previous.dataset.id}, and this is ${next.dataset.id}`,
        next: 'name a release of this dataset; the id of a dataset never changes',
      },
    ]
  if (previous.hash === next.hash) return []
  const withdrawnBy = createWithdrawnBy(previous, next)
  const records = diffParts(previous.records, next.records, withdrawnBy)
  const sources = diffParts(previous.sources, next.sources, withdrawnBy)
  const claims = diffClaims(previous, next)
  const withdrawn = new Set(claims.withdrawn.map(({ part }) => part.id))
  const isWithdrawn = (id: string) => withdrawn.has(id)
  return [
    ...rewritten(
      'RECORD',
      records.changed,
      rewrittenInRecord,
      'give it an id of its own, and withdraw this one',
    ),
    ...rewritten(
      'SOURCE',
      sources.changed,
      rewrittenInSource,
      'code the document under another name, and withdraw this one',
    ),
    ...rewritten(
      'CLAIM',
      allChanged(previous, next),
      (change) => rewrittenInClaim(change, isWithdrawn),
      CORRECT,
    ),
    ...vanished('RECORD', records, WITHDRAW),
    ...vanished('SOURCE', sources, WITHDRAW),
    ...vanished('CLAIM', claims, `${WITHDRAW}, or keep it with deprecated: <why>`),
    ...withdrawals(previous, next),
    ...versions(previous, next, bumpFor(previous, next, { records, sources, claims })),
  ]
}

/** Corrected claims too: to deprecate a claim does not allow to change it. */
function allChanged(previous: Release, next: Release) {
  return diffParts(previous.claims, next.claims, () => undefined).changed
}

function rewritten<T>(
  type: string,
  changes: readonly Change<T>[],
  fieldsOf: (change: Change<T>) => string[],
  next: string,
): Breach[] {
  return changes.flatMap((change) => {
    const fields = fieldsOf(change)
    if (fields.length === 0) return []
    const message = `${change.id} was published with another ${fields.join(', ')}`
    return [{ code: `${type}_REWRITTEN`, id: change.id, message, next }]
  })
}

function vanished(type: string, changes: Changes<{ id: string }>, next: string): Breach[] {
  return changes.vanished.map(({ id }) => ({
    code: `${type}_VANISHED`,
    id,
    message: `${id} was published and is gone without a withdrawal`,
    next,
  }))
}

function withdrawals(previous: Release, next: Release): Breach[] {
  const present = new Set([...next.records, ...next.sources, ...next.claims].map(({ id }) => id))
  const stillWithdrawn = createWithdrawnBy(previous, next)
  return previous.withdrawals.flatMap(({ id }): Breach[] => {
    if (present.has(id))
      return [
        {
          code: 'WITHDRAWN_RETURNED',
          id,
          message: `${id} was withdrawn and is back under its id`,
          next: 'give it another id: one that was withdrawn is never used again',
        },
      ]
    if (stillWithdrawn({ id })) return []
    return [
      {
        code: 'WITHDRAWAL_VANISHED',
        id,
        message: `the withdrawal of ${id} is gone`,
        next: 'put it back: a tombstone stays in every later release',
      },
    ]
  })
}

interface AllChanges {
  records: Changes<{ id: string }>
  sources: Changes<{ id: string }>
  claims: ClaimChanges
}

/** The bump that the changes ask for, and why. */
function bumpFor(previous: Release, next: Release, changes: AllChanges): { bump: Bump; why: string } {
  const types: Changes<{ id: string }>[] = [changes.records, changes.sources, changes.claims]
  if (types.some(({ withdrawn, vanished: gone }) => withdrawn.length + gone.length > 0))
    return { bump: 'major', why: 'something was taken back' }
  const fields = [
    ...types.flatMap(({ changed }) => changed.flatMap((change) => change.fields)),
    ...fieldChanges(previous.dataset, next.dataset).filter(({ field }) => field !== 'version'),
  ]
  if (types.some(({ added }) => added.length > 0)) return { bump: 'minor', why: 'something was added' }
  if (changes.claims.corrected.length > 0) return { bump: 'minor', why: 'a claim was deprecated' }
  if (fields.some((field) => !isWording(field))) return { bump: 'minor', why: 'what follows may be other' }
  return { bump: 'patch', why: 'words were changed' }
}

function versions(previous: Release, next: Release, { bump, why }: { bump: Bump; why: string }): Breach[] {
  const [was, is] = [previous.dataset.version, next.dataset.version]
  // Not every release that was ever built has a version that can be compared.
  if (!isVersion(was) || !isVersion(is) || isBumped(was, is, bump)) return []
  return [
    {
      code: 'VERSION_NOT_BUMPED',
      message: `${was} was published and ${why}: version ${is} is too low for a ${bump} change`,
      next: `write "version": "${leastVersion(was, bump)}" in package.json`,
    },
  ]
}
