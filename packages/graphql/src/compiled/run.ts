import type { Context } from '../context.ts'
import type { RowReader } from './row-reader.ts'

/** An object of an answer. */
export interface Answered {
  [key: string]: unknown
}

/** Puts a part of an answer where it belongs; what it makes may be completed later. */
export type Projector = (value: unknown, run: Run, put: (answer: unknown) => void) => void

/** @returns nothing where there is nothing to wait for */
export type Rest = () => Promise<void> | undefined

/** One execution: what is still to come of its answer. */
export class Run {
  readonly context: Context
  readonly #rest: Rest | undefined
  #turn: Promise<unknown> = Promise.resolve()
  readonly #pending: Promise<void>[] = []
  readonly #wanted = new Map<RowReader, Map<string, ((row: object) => void)[]>>()

  constructor(context: Context, rest?: Rest) {
    this.context = context
    this.#rest = rest
  }

  /**
   * Reads once all that were asked before have read, and all else was let go on if this execution has worked for long. One
   * after another, because many that look at the clock at once would all find that there is time.
   */
  inTurn<TValue>(read: () => Promise<TValue>): Promise<TValue> {
    const value = this.#turn.then(async () => {
      await this.#rest?.()
      return read()
    })
    // Whoever asked hears of what fails; those that come after it have their turn all the same.
    this.#turn = value.catch(() => {})
    return value
  }

  /** Goes on with a value once it is there. */
  later<TValue>(value: Promise<TValue>, use: (value: TValue) => void): void {
    const work = value.then(use)
    // Whoever settles throws what it throws; until then nobody hears of it.
    work.catch(() => {})
    this.#pending.push(work)
  }

  /** Goes on with a row once it is read, together with the others that its reader reads. */
  row(reader: RowReader, id: string, use: (row: object) => void): void {
    let ids = this.#wanted.get(reader)
    if (ids === undefined) this.#wanted.set(reader, (ids = new Map()))
    const uses = ids.get(id)
    if (uses === undefined) ids.set(id, [use])
    else uses.push(use)
  }

  /** Works until nothing is still to come. @throws whatever a resolver or the database throws, and the signal's reason once nobody waits any more */
  async settle(signal?: AbortSignal): Promise<void> {
    while (this.#pending.length > 0 || this.#wanted.size > 0) {
      await Promise.all(this.#pending.splice(0))
      signal?.throwIfAborted()
      const wanted = [...this.#wanted]
      this.#wanted.clear()
      await Promise.all(
        wanted.map(async ([reader, uses]) => {
          const rows = await reader.read(this.context.store, [...uses.keys()])
          for (const [id, each] of uses) for (const use of each) use(rows(id))
        }),
      )
    }
  }
}
