import type { LoadRow } from '@isnad/schema/tables'

/** How often it is looked whether somebody loaded, in milliseconds. Looking costs microseconds: see `Dialect.externalChanges`. */
const INTERVAL = 250

export interface ReleaseWatchOptions {
  /** A text that changes when somebody may have loaded. */
  mark: () => Promise<string>
  /** The next loads after one, in their order. */
  read: (after: number) => Promise<LoadRow[]>
}

/**
 * Tells of loads as they come, by whichever process, to any number of listeners: one timer looks for all of them, and one
 * statement reads for all that are at the same place. While the database is away, listeners wait for it.
 */
export class ReleaseWatch {
  readonly #options: ReleaseWatchOptions
  readonly #listeners = new Set<Listener>()
  #timer: NodeJS.Timeout | undefined
  #mark: string | undefined
  #looking = false
  /** What was read since the last change, by where it begins. */
  #read = new Map<number, Promise<LoadRow[]>>()
  /** Counts the changes that were seen. */
  #seen = 0

  constructor(options: ReleaseWatchOptions) {
    this.#options = options
  }

  /** The loads after one, those that are there already first; it ends when it is told to by `return`. */
  after(load: number): AsyncIterableIterator<LoadRow> {
    const listener = new Listener(load, {
      seen: () => this.#seen,
      read: (after) => this.#readAfter(after),
      onEnd: () => this.#remove(listener),
    })
    this.#listeners.add(listener)
    this.#timer ??= setInterval(() => void this.#look(), INTERVAL).unref()
    return listener
  }

  /** Ends every listener. */
  close(): void {
    for (const listener of this.#listeners) void listener.return()
  }

  #remove(listener: Listener): void {
    this.#listeners.delete(listener)
    if (this.#listeners.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#mark = undefined
  }

  async #look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    try {
      const mark = await this.#options.mark()
      if (mark === this.#mark) return
      this.#mark = mark
      this.#wake()
    } catch {
      // Looked at again with the next tick; what was loaded meanwhile is then read.
      this.#mark = undefined
    } finally {
      this.#looking = false
    }
  }

  #wake(): void {
    this.#seen++
    this.#read = new Map()
    for (const listener of this.#listeners) listener.wake()
  }

  #readAfter(load: number): Promise<LoadRow[]> {
    let rows = this.#read.get(load)
    if (rows === undefined) {
      rows = this.#options.read(load).catch(() => {
        this.#mark = undefined
        return []
      })
      this.#read.set(load, rows)
    }
    return rows
  }
}

interface Source {
  seen: () => number
  read: (after: number) => Promise<LoadRow[]>
  onEnd: () => void
}

/** One listener. Small, because there may be thousands; and no generator, which could not be ended while it waits. */
class Listener implements AsyncIterableIterator<LoadRow> {
  readonly #source: Source
  #last: number
  #rows: readonly LoadRow[] = []
  #ended = false
  #wake: (() => void) | undefined

  constructor(last: number, source: Source) {
    this.#last = last
    this.#source = source
  }

  async next(): Promise<IteratorResult<LoadRow>> {
    while (!this.#ended) {
      const row = this.#rows.find(({ sequence }) => sequence > this.#last)
      if (row !== undefined) {
        this.#last = row.sequence
        return { done: false, value: row }
      }
      const seen = this.#source.seen()
      this.#rows = await this.#source.read(this.#last)
      if (this.#rows.length > 0 || this.#ended || seen !== this.#source.seen()) continue
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<LoadRow>> {
    if (!this.#ended) {
      this.#ended = true
      this.#source.onEnd()
      this.wake()
    }
    return { done: true, value: undefined }
  }

  wake(): void {
    this.#wake?.()
    this.#wake = undefined
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
