import { dateBounds, toDay } from '@isnad/schema'
import type { Evidence, EvidenceSource } from './evidence.ts'

/**
 * Whether a source was published by a day in every reading of its date. A source without a date was not: nobody can say
 * what was known when.
 */
export function surelyPublishedBy(source: Pick<EvidenceSource, 'published'>, day: string): boolean {
  return source.published !== undefined && dateBounds(source.published).highest <= toDay(day)
}

/**
 * The evidence as it stood on a day: the claims of the sources that were surely published by then. A claim whose source
 * is not among the sources falls away. An undated source that stands quoted in another was public when that one was.
 */
export function knownBy(evidence: Evidence, day: string): Evidence {
  const sources = new Map(evidence.sources?.map((source) => [source.id, source]))
  const known = (id: string): boolean => {
    const source = sources.get(id)
    if (source === undefined) return false
    if (surelyPublishedBy(source, day)) return true
    const host = source.quotedIn === undefined ? undefined : sources.get(source.quotedIn)
    return host !== undefined && surelyPublishedBy(host, day)
  }
  return { ...evidence, claims: evidence.claims.filter((claim) => known(claim.source)) }
}
