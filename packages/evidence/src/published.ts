import { dateBounds, type Bounds } from '@isnad/schema'
import type { EvidenceSource } from './evidence.ts'

const UNKNOWN: Bounds = { lowest: -Infinity, highest: Infinity }

/**
 * The days on which each source may have been published.
 *
 * A source's date is its own. One that stands quoted in another, such as a post in an article, was published no later
 * than that one; nothing is taken from the other for its earliest day.
 */
export function createPublished(sources: readonly EvidenceSource[]): (source: string) => Bounds {
  const byIds = new Map(sources.map((source) => [source.id, source]))
  const found = new Map<string, Bounds>()
  return (id) => {
    let bounds = found.get(id)
    if (bounds === undefined)
      found.set(id, (bounds = publishedBounds(byIds.get(id), (host) => byIds.get(host))))
    return bounds
  }
}

/** The days on which a source may have been published. */
export function publishedBounds(
  source: Pick<EvidenceSource, 'published' | 'quotedIn'> | undefined,
  find: (id: string) => EvidenceSource | undefined,
): Bounds {
  const own = source?.published === undefined ? UNKNOWN : dateBounds(source.published)
  const host = source?.quotedIn === undefined ? undefined : find(source.quotedIn)?.published
  if (host === undefined) return own
  const { highest } = dateBounds(host)
  return highest < own.lowest ? own : { lowest: own.lowest, highest: Math.min(own.highest, highest) }
}
