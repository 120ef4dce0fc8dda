import type { CitedClaim, CitedRelease, CitedSource, NameOf } from './cited.ts'
import { cslDate } from './csl-date.ts'
import { oneLine, type CslItem } from './csl-item.ts'
import { packageOf, releaseWords } from './release-item.ts'
import { sourceItem } from './source-item.ts'

/** Language in which the note of a claim's item is written. */
const NOTE_LANGUAGE = 'en'

/**
 * A claim as an item of a bibliography: its source, held in a release of a dataset under the claim's id. The note says in
 * English what no field of a bibliography has: who said it, at which positions it stands, and in exactly which release.
 *
 * @param source that of the claim
 * @param release the one in which the claim stands so
 */
export function claimItem(
  claim: CitedClaim,
  source: CitedSource,
  release: CitedRelease,
  nameOf: NameOf,
): CslItem {
  const { accessed } = release
  return {
    ...sourceItem(source, nameOf),
    id: claim.id,
    ...(accessed !== undefined && { accessed: cslDate(accessed) }),
    archive: releaseWords(release),
    archive_location: claim.id,
    source: packageOf(release),
    note: note(claim, release, nameOf),
  }
}

function note(claim: CitedClaim, release: CitedRelease, nameOf: NameOf): string {
  const name = (record: string) => nameOf(record, NOTE_LANGUAGE)
  const chain = claim.chain.map(({ agent, unnamed, manner }) => {
    const who = agent === undefined ? (unnamed ?? 'somebody') : name(agent)
    return `${who} (${manner})`
  })
  const passages = claim.citations.map(
    ({ source, rendition, start, end, sha256 }) =>
      `code points ${start} to ${end} of ${source}/${rendition} (SHA-256 ${sha256})`,
  )
  return oneLine(
    [
      `Claim ${claim.id}: ${name(claim.subject)}, ${claim.property}${claim.denied ? ', denied' : ''}.`,
      `Said by: ${chain.join(', then ')}.`,
      `Passage: ${passages.join('; ')}.`,
      `Dataset: ${releaseWords(release)}.`,
      ...(claim.deprecated === undefined ? [] : [`Not to be used any more: ${claim.deprecated}`]),
    ].join(' '),
  )
}
