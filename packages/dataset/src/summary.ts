import { textsOf, type Context } from './context.ts'
import type { Issue } from './issue.ts'

/** How much a package holds, and how much of it was verified. */
export interface CheckSummary {
  /** Documents. */
  sources: number
  /** Sources that stand quoted in a document. */
  quotedSources: number
  records: number
  claims: number
  citations: number
  /** Citations whose digest agrees with a text that the user holds; 0 without texts. */
  citationsVerified: number
  /** Texts of the sources that the user holds. */
  textsFound: number
  errors: number
  warnings: number
  /** Claims by property, in the order of names. */
  byProperty: { [property: string]: number }
}

/** Counts what a package holds. */
export function summarize(context: Context, issues: readonly Issue[]): CheckSummary {
  const { authored, items, citations, texts } = context
  const byProperty = new Map<string, number>()
  for (const { values } of items)
    for (const { property } of values) byProperty.set(property, (byProperty.get(property) ?? 0) + 1)
  const digests = authored.sources.flatMap(textsOf).map(({ sha256 }) => sha256)
  return {
    sources: authored.sources.length,
    quotedSources: authored.sources.reduce((count, { value }) => count + (value.quoted?.length ?? 0), 0),
    records: authored.records.reduce((count, { value }) => count + (value.records?.length ?? 0), 0),
    claims: [...byProperty.values()].reduce((count, each) => count + each, 0),
    citations: citations.length,
    citationsVerified: citations.filter((place) => context.verify(place)?.ok).length,
    textsFound: digests.filter((digest) => digest !== undefined && texts?.has(digest)).length,
    errors: issues.filter(({ severity }) => severity === 'error').length,
    warnings: issues.filter(({ severity }) => severity === 'warning').length,
    byProperty: Object.fromEntries([...byProperty].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
