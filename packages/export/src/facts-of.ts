import { facts, type Fact } from '@isnad/evidence'
import type { ExportInput } from './exporter.ts'

/** The facts to which a claim of the release contributes, weighed with the claims of the datasets that it depends on. */
export function factsOf({ release, dependencies }: ExportInput): Fact[] {
  const all = [release, ...dependencies]
  const own = new Set(release.claims.map(({ id }) => id))
  const evidence = {
    claims: all.flatMap(({ claims }) => claims),
    sources: all.flatMap(({ sources }) => sources),
    records: all.flatMap(({ records }) => records),
  }
  return facts(evidence).filter(({ claims, against, denials }) =>
    [...claims, ...against, ...denials].some((id) => own.has(id)),
  )
}
