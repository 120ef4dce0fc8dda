import { createWithdrawnBy, diffClaims, diffParts } from '@isnad/dataset/diff'
import type { Claim, Release, Withdrawal } from '@isnad/schema'
import type { ChangeRow } from '@isnad/schema/tables'
import type { AvailabilityChange } from './diff-availability.ts'
import type { FactsChange } from './diff-facts.ts'
import { comparableClaim, comparableRecord, comparableSource } from './comparable.ts'
import type { Replaced } from './read-replaced.ts'

/** A change, before it has its place in the order of all changes. */
export type Change = Omit<ChangeRow, 'sequence' | 'load' | 'datasetId'>

const NOTHING = { aboutId: null, property: null, placeId: null, fields: [], withdrawalId: null }

/**
 * What a release changes against the one in whose place it comes: the dataset itself first, then records, sources and
 * claims by their ids. Of the first release of a dataset only that it came is told: all of it is new.
 *
 * No content of a claim is kept, so that what is withdrawn later cannot be read here.
 */
export function releaseChanges(before: Replaced | undefined, release: Release): Change[] {
  const dataset = { ...NOTHING, part: 'dataset' as const, thingId: release.dataset.id }
  if (before === undefined) return [{ ...dataset, action: 'added' }]
  const withdrawnBy = createWithdrawnBy(before, release)
  const withdrawals = new Map(release.withdrawals.map((withdrawal) => [withdrawal.id, withdrawal]))
  const records = diffParts(before.records, release.records.map(comparableRecord), withdrawnBy)
  const sources = diffParts(before.sources, release.sources.map(comparableSource), withdrawnBy)
  const claims = diffClaims(before, {
    claims: release.claims.map(comparableClaim),
    sources: release.sources,
    withdrawals: release.withdrawals,
  })
  return [
    { ...dataset, action: 'changed', fields: datasetFields(before, release) },
    ...plainChanges('record', records),
    ...plainChanges('source', sources),
    ...inOrder([
      ...claims.added.map((claim) => ofClaim(claim, 'added')),
      ...claims.corrected.map(({ claim }) => ofClaim(claim, 'corrected', ['deprecated'])),
      ...claims.changed
        .filter(({ id }) => !claims.corrected.some(({ claim }) => claim.id === id))
        .map(({ after, fields }) =>
          ofClaim(
            after,
            'changed',
            fields.map(({ field }) => field),
          ),
        ),
      ...claims.withdrawn.map(({ part, withdrawal }) => withdrawnClaim(part, withdrawal)),
      ...claims.vanished.map((claim) => {
        // What speaks of something that was taken back goes with it.
        const withdrawal = mentioned(claim).flatMap((id) => withdrawals.get(id) ?? [])[0]
        return withdrawal ? withdrawnClaim(claim, withdrawal) : ofClaim(claim, 'removed')
      }),
    ]),
  ]
}

/** The changes of what follows from claims. */
export function derivedChanges(
  facts: readonly FactsChange[],
  availability: readonly AvailabilityChange[],
): Change[] {
  return [
    ...facts.map(({ subject, property, action, fields }) => ({
      ...NOTHING,
      part: 'fact' as const,
      action,
      thingId: subject,
      aboutId: subject,
      property,
      fields,
    })),
    ...availability.map(({ service, place, fields }) => ({
      ...NOTHING,
      part: 'availability' as const,
      action: 'changed' as const,
      thingId: service,
      aboutId: service,
      property: 'availability',
      placeId: place,
      fields,
    })),
  ]
}

function plainChanges(
  part: 'record' | 'source',
  changes: ReturnType<typeof diffParts<{ id: string }>>,
): Change[] {
  return inOrder([
    ...changes.added.map(({ id }) => ({ ...NOTHING, part, thingId: id, action: 'added' as const })),
    ...changes.changed.map(({ id, fields }) => ({
      ...NOTHING,
      part,
      thingId: id,
      action: 'changed' as const,
      fields: fields.map(({ field }) => field),
    })),
    ...changes.withdrawn.map(({ part: { id }, withdrawal }) => ({
      ...NOTHING,
      part,
      thingId: id,
      action: 'withdrawn' as const,
      withdrawalId: withdrawal.id,
    })),
    ...changes.vanished.map(({ id }) => ({ ...NOTHING, part, thingId: id, action: 'removed' as const })),
  ])
}

function ofClaim({ id, subject, property }: Claim, action: Change['action'], fields: string[] = []): Change {
  return { ...NOTHING, part: 'claim', action, thingId: id, aboutId: subject, property, fields }
}

/** Not even of what it spoke is told. */
function withdrawnClaim({ id }: Claim, withdrawal: Withdrawal): Change {
  return { ...NOTHING, part: 'claim', action: 'withdrawn', thingId: id, withdrawalId: withdrawal.id }
}

/** The records and sources without which a claim is not loaded: see `withoutWithdrawn`. */
function mentioned({ source, subject, value, qualifiers = {}, citations }: Claim): string[] {
  const records = [value, ...Object.values(qualifiers)].flatMap((each) =>
    each.type === 'record' ? [each.record] : [],
  )
  return [source, subject, ...records, ...citations.map((citation) => citation.source)]
}

function datasetFields({ dataset }: Replaced, release: Release): string[] {
  const about = release.dataset
  const pairs = {
    version: [dataset.version, about.version],
    title: [dataset.title, about.title],
    description: [dataset.description, about.description],
    licence: [dataset.licence, about.licence],
    maintainers: [dataset.maintainers, about.maintainers],
    coverage: [dataset.coverage, about.coverage ?? null],
    dependencies: [dataset.dependencies, about.dependencies],
  }
  return Object.entries(pairs).flatMap(([name, [was, is]]) =>
    JSON.stringify(was) === JSON.stringify(is) ? [] : [name],
  )
}

function inOrder(changes: Change[]): Change[] {
  return changes.sort((a, b) => (a.thingId < b.thingId ? -1 : a.thingId > b.thingId ? 1 : 0))
}
