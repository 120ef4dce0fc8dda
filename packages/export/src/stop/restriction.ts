import type { Fact } from '@isnad/evidence'
import type { Claim, Record } from '@isnad/schema'
import { factsOf } from '../facts-of.ts'
import type { ExportInput, Loss } from '../exporter.ts'
import { createNames } from '../names.ts'

/** A restriction with all that a row of it is made of. */
export interface Restriction {
  record: Record
  claims: readonly Claim[]
  facts: readonly Fact[]
  /** The places of which the dataset speaks. */
  places: readonly string[]
  nameOf: (id: string) => string
  /** Notes that something does not fit into a column. */
  lose: (loss: Omit<Loss, 'id'>) => void
}

/** The restrictions of a release, in the order of their ids. */
export function restrictionsOf(input: ExportInput, losses: Loss[]): Restriction[] {
  const { release } = input
  const claims = Map.groupBy(release.claims, ({ subject }) => subject)
  const facts = Map.groupBy(factsOf(input), ({ subject }) => subject)
  const nameOf = createNames(input)
  return release.records
    .filter(({ kind }) => kind === 'restriction')
    .map((record) => ({
      record,
      claims: claims.get(record.id) ?? [],
      facts: facts.get(record.id) ?? [],
      places: release.dataset.coverage?.places ?? [],
      nameOf,
      lose: (loss) => losses.push({ id: record.id, ...loss }),
    }))
}

/** The facts about one property, the best supported first. */
export function factsAbout({ facts }: Restriction, property: string): Fact[] {
  return facts.filter((fact) => fact.property === property)
}
