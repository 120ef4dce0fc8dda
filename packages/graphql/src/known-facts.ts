import { createContextCache } from '@pothos/core'
import { facts as factsOf, type Fact } from '@isnad/evidence'
import type { Store } from '@isnad/store'
import type { Context } from './context.ts'
import { apiError } from './errors.ts'
import { makesFacts } from './fact-types.ts'

/** Most claims from which facts are worked out for one answer. */
export const MOST_CLAIMS = 5_000

/** As of when facts are wanted, and about what. */
export interface KnownFactsQuestion {
  knownBy: string
  property?: string | undefined
}

const loaderOf = createContextCache(({ store }: Context) => new KnownFacts(store))

/** The facts about a record by what was known on a day: those of all records of a list are worked out together. */
export function loadKnownFacts(
  context: Context,
  record: string,
  question: KnownFactsQuestion,
): Promise<readonly Fact[]> {
  return loaderOf(context).load(record, question)
}

interface Batch {
  ids: Set<string>
  facts: Promise<Map<string, Fact[]>>
}

class KnownFacts {
  readonly #store: Store
  readonly #batches = new Map<string, Batch>()

  constructor(store: Store) {
    this.#store = store
  }

  async load(record: string, question: KnownFactsQuestion): Promise<readonly Fact[]> {
    const key = JSON.stringify([question.knownBy, question.property])
    let batch = this.#batches.get(key)
    if (batch === undefined) {
      const ids = new Set<string>()
      batch = { ids, facts: Promise.resolve().then(() => this.#workOut(key, question, [...ids].sort())) }
      this.#batches.set(key, batch)
    }
    batch.ids.add(record)
    return (await batch.facts).get(record) ?? []
  }

  async #workOut(key: string, { knownBy, property }: KnownFactsQuestion, subjects: string[]) {
    this.#batches.delete(key)
    const properties =
      property === undefined
        ? Object.entries(this.#store.properties).flatMap(([name, each]) =>
            makesFacts(name, each) ? name : [],
          )
        : [property]
    await this.#checkSize(subjects, properties)
    const evidence = await this.#store.evidence({ subjects, properties, same: true })
    return new Map(
      subjects.map((subject) => [
        subject,
        factsOf(evidence, { subject, knownBy, ...(property !== undefined && { property }) }),
      ]),
    )
  }

  async #checkSize(subjects: string[], properties: string[]): Promise<void> {
    const found = await this.#store.db.query.claims.findMany({
      where: { subjectId: { in: subjects }, property: { in: properties } },
      columns: { id: true },
      limit: MOST_CLAIMS + 1,
    })
    if (found.length > MOST_CLAIMS)
      throw apiError(
        'TOO_MANY_CLAIMS',
        `facts as they were known are worked out from at most ${MOST_CLAIMS} claims, and there are ${found.length} or more; ask for one property, or for fewer records`,
        { limit: MOST_CLAIMS, actual: found.length },
      )
  }
}
