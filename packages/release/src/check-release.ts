import { contentsCheck } from './checks/contents.ts'
import { manifestCheck } from './checks/manifest.ts'
import { publintCheck } from './checks/publint.ts'
import { sizeCheck } from './checks/size.ts'
import { typesCheck } from './checks/types.ts'
import type { Check, Finding } from './finding.ts'
import type { Tarball } from './tarball.ts'

/** What is asked of every packed package, in the order of the table. */
export const CHECKS: readonly Check[] = [contentsCheck, manifestCheck, publintCheck, typesCheck, sizeCheck]

/** What the checks say of one package. */
export interface Report {
  tarball: Tarball
  /** By the name of the check; `undefined` where it does not apply. */
  findings: ReadonlyMap<string, Finding[] | undefined>
  /** What the table says under each check. */
  cells: readonly string[]
}

/**
 * Puts packed packages to checks.
 *
 * @param checks which ones. Default {@link CHECKS}
 */
export async function checkRelease(
  tarballs: readonly Tarball[],
  checks: readonly Check[] = CHECKS,
): Promise<Report[]> {
  const reports: Report[] = []
  for (const tarball of tarballs) {
    const findings = new Map<string, Finding[] | undefined>()
    const cells: string[] = []
    for (const { name, find, note } of checks) {
      const found = await find(tarball, tarballs)
      findings.set(name, found)
      if (!found) cells.push('–')
      else cells.push(found.length > 0 ? `${found.length} wrong` : ((await note?.(tarball)) ?? 'ok'))
    }
    reports.push({ tarball, findings, cells })
  }
  return reports
}

/** The findings of a report, with the package and the check that they are of. */
export function* problemsOf(reports: readonly Report[]): Generator<Finding & { where: string }> {
  for (const { tarball, findings } of reports)
    for (const [check, found = []] of findings)
      for (const finding of found) yield { where: `${tarball.manifest.name}, ${check}`, ...finding }
}
