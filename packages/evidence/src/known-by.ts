import { dateBounds, toDay } from '@isnad/schema'
import type { Evidence, EvidenceSource } from './evidence.ts'
import { createPublished } from './published.ts'

/**
 * Whether a source was published by a day in every reading of its date. A source without a date was not: nobody can say
 * what was known when.
 *
 * @param day `YYYY-MM-DD`
 * @throws RangeError where a date cannot be read
 */
export function surelyPublishedBy(source: Pick<EvidenceSource, 'published'>, day: string): boolean {
  return source.published !== undefined && dateBounds(source.published).highest <= toDay(day)
}

/**
 * The evidence as it stood on a day: the claims of the sources that were surely published by then. A claim whose source
 * is not among the sources falls away. An undated source that stands quoted in another was public when that one was.
 *
 * Reason: what a reader of March could know must not be judged by an article of November.
 *
 * Limits: it knows when a source was published, not when a dataset took it up; for that, ask an older release.
 *
 * @param day `YYYY-MM-DD`
 * @throws RangeError where a date cannot be read
 */
export function knownBy(evidence: Evidence, day: string): Evidence {
  const last = toDay(day)
  const published = createPublished(evidence.sources ?? [])
  return { ...evidence, claims: evidence.claims.filter((claim) => published(claim.source).highest <= last) }
}
