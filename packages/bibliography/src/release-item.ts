import { pickText } from '@isnad/schema'
import type { CitedRelease } from './cited.ts'
import { cslDate } from './csl-date.ts'
import { oneLine, type CslItem } from './csl-item.ts'

/** A release of a dataset as an item of a bibliography. Its id names the version: `commons@0.1.0`. */
export function releaseItem(release: CitedRelease): CslItem {
  const { dataset, hash, accessed } = release
  return {
    id: `${dataset.id}@${dataset.version}`,
    type: 'dataset',
    title: oneLine(pickText(dataset.title)),
    ...(dataset.maintainers.length > 0 && {
      author: dataset.maintainers.map((maintainer) => ({ literal: oneLine(maintainer) })),
    }),
    version: oneLine(dataset.version),
    ...(accessed !== undefined && { accessed: cslDate(accessed) }),
    source: packageOf(release),
    note: `npm package ${packageOf(release)}, SHA-256 ${hash}, licence ${oneLine(dataset.licence)}.`,
  }
}

/** The release in words, for an item that is of something else: title, package, version, content and day. */
export function releaseWords(release: CitedRelease): string {
  const { dataset, hash, accessed } = release
  const day = accessed === undefined ? '' : `, accessed ${accessed}`
  return `${oneLine(pickText(dataset.title))}, ${packageOf(release)}, SHA-256 ${hash}${day}`
}

/** Name and version of the package. */
export function packageOf({ dataset: { name, version } }: CitedRelease): string {
  return oneLine(`${name}@${version}`)
}
