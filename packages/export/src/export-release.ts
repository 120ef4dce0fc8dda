import type { Release } from '@isnad/schema'
import type { ExportInput, ExportOptions, ExportResult } from './exporter.ts'
import { exporters } from './exporters.ts'

/**
 * Brings a release into another format. What the release has withdrawn is in none, but for the tombstone.
 *
 * @param format the name of an exporter
 * @throws RangeError where there is no such exporter
 */
export async function exportRelease(
  format: string,
  { release, dependencies }: ExportInput,
  options: ExportOptions = {},
): Promise<ExportResult> {
  const exporter = exporters.find((each) => each.format === format)
  if (!exporter)
    throw new RangeError(`no format ${format}; there are ${exporters.map((each) => each.format).join(', ')}`)
  return exporter.export({ release: present(release), dependencies: dependencies.map(present) }, options)
}

/** A release without what it took back, whoever built it. */
function present(release: Release): Release {
  const gone = new Set(release.withdrawals.map(({ id }) => id))
  if (gone.size === 0) return release
  const stays = ({ id }: { id: string }) => !gone.has(id)
  return {
    ...release,
    records: release.records.filter(stays),
    sources: release.sources.filter(stays),
    claims: release.claims.filter(
      (claim) => stays(claim) && !gone.has(claim.source) && !gone.has(claim.subject),
    ),
  }
}
