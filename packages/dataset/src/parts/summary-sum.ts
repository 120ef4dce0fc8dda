import type { CheckSummary } from '../summary.ts'

/** The sum of what the parts of a package hold. Documents and texts are counted by whoever has them. */
export class SummarySum {
  readonly #sum = { records: 0, claims: 0, citations: 0, citationsVerified: 0 }
  readonly #byProperty = new Map<string, number>()

  add(part: CheckSummary): void {
    for (const key of ['records', 'claims', 'citations', 'citationsVerified'] as const)
      this.#sum[key] += part[key]
    for (const [property, count] of Object.entries(part.byProperty))
      this.#byProperty.set(property, (this.#byProperty.get(property) ?? 0) + count)
  }

  /** @param whole the summary of the documents without their claims */
  over(whole: CheckSummary): CheckSummary {
    return {
      ...whole,
      ...this.#sum,
      byProperty: Object.fromEntries([...this.#byProperty].sort(([a], [b]) => (a < b ? -1 : 1))),
    }
  }
}
