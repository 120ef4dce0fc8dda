import { createContextCache } from '@pothos/core'
import type { Kind } from '@isnad/schema'
import type { Context } from './context.ts'

/** As much of a record as tells its type. Its fields are then read for all records of a list at once. */
export interface RecordStub {
  id: string
  kind: Kind
}

const loaderOf = createContextCache((context: Context) => new RecordLoader(context))

/** Finds the records of ids that rows name without a relation, all those of one step of the execution in one statement. */
export function loadRecord(context: Context, id: string): Promise<RecordStub> {
  return loaderOf(context).load(id)
}

/** As {@link loadRecord}, for several, in their order. */
export function loadRecords(context: Context, ids: readonly string[]): Promise<RecordStub[]> {
  return Promise.all(ids.map((id) => loadRecord(context, id)))
}

class RecordLoader {
  readonly #context: Context
  readonly #found = new Map<string, Promise<RecordStub>>()
  #batch: { ids: string[]; rows: Promise<Map<string, RecordStub>> } | undefined

  constructor(context: Context) {
    this.#context = context
  }

  load(id: string): Promise<RecordStub> {
    const found = this.#found.get(id) ?? this.#enlist(id)
    this.#found.set(id, found)
    return found
  }

  async #enlist(id: string): Promise<RecordStub> {
    this.#batch ??= { ids: [], rows: Promise.resolve().then(() => this.#read()) }
    this.#batch.ids.push(id)
    const row = (await this.#batch.rows).get(id)
    // A load refuses references to nothing, so this is a fault of the database.
    if (row === undefined) throw new Error(`record ${id} is cited and not there`)
    return row
  }

  async #read(): Promise<Map<string, RecordStub>> {
    const ids = this.#batch?.ids ?? []
    this.#batch = undefined
    const rows = await this.#context.store.db.query.records.findMany({
      where: { id: { in: ids } },
      columns: { id: true, kind: true },
    })
    return new Map(rows.map((row) => [row.id, row]))
  }
}
