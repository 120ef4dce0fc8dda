import { createContextCache } from '@pothos/core'
import type { Kind } from '@isnad/schema'
import type { Context } from './context.ts'

/** The types of thing that a change is of. */
export type ThingType = 'dataset' | 'record' | 'source' | 'claim'

/** As much of a thing as tells that it is there, and its type. */
export interface Thing {
  id: string
  type: ThingType
  kind?: Kind
  /** Of a claim that must not be used any more: why. */
  deprecated?: string
}

const loaderOf = createContextCache((context: Context) => new ThingLoader(context))

/** Finds what may be there no more: all of one type in one statement for each step of the execution. */
export function loadThing(context: Context, type: ThingType, id: string): Promise<Thing | undefined> {
  return loaderOf(context).load(type, id)
}

interface Batch {
  ids: Set<string>
  things: Promise<Map<string, Thing>>
}

class ThingLoader {
  readonly #context: Context
  readonly #batches = new Map<ThingType, Batch>()

  constructor(context: Context) {
    this.#context = context
  }

  async load(type: ThingType, id: string): Promise<Thing | undefined> {
    let batch = this.#batches.get(type)
    if (batch === undefined) {
      const ids = new Set<string>()
      batch = { ids, things: Promise.resolve().then(() => this.#read(type, ids)) }
      this.#batches.set(type, batch)
    }
    batch.ids.add(id)
    return (await batch.things).get(id)
  }

  async #read(type: ThingType, ids: ReadonlySet<string>): Promise<Map<string, Thing>> {
    this.#batches.delete(type)
    const rows = await this.#find(type, [...ids])
    return new Map(rows.map((row) => [row.id, row]))
  }

  async #find(type: ThingType, ids: string[]): Promise<Thing[]> {
    const { query } = this.#context.store.db
    const where = { id: { in: ids } }
    const asked = { where, columns: { id: true }, orderBy: { id: 'asc' } } as const
    if (type === 'record') {
      const rows = await query.records.findMany({ ...asked, columns: { id: true, kind: true } })
      return rows.map((row) => ({ ...row, type }))
    }
    if (type === 'claim') {
      const rows = await query.claims.findMany({ ...asked, columns: { id: true, deprecated: true } })
      return rows.map(({ id, deprecated }) => ({ id, type, ...(deprecated !== null && { deprecated }) }))
    }
    const rows = await (type === 'source' ? query.sources.findMany(asked) : query.datasets.findMany(asked))
    return rows.map((row) => ({ ...row, type }))
  }
}
