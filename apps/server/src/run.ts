import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import type { GraphQLError } from 'graphql'

/** For how long an operation may work without looking whether anybody waits for it, in milliseconds. */
const STRETCH = 20

/** One operation that runs. */
export class Run {
  readonly #ender = new AbortController()
  readonly signal: AbortSignal = this.#ender.signal
  readonly #client: AbortSignal | undefined
  readonly #leave = () => this.#ender.abort(this.#client?.reason)
  readonly #ends: number
  readonly #late: () => GraphQLError
  readonly #onEnd: (error: GraphQLError) => void
  #rested = performance.now()

  /**
   * @param limit in milliseconds
   * @param late makes the error of an operation whose time is over
   * @param onEnd is told why it ended before it was done, unless its client went away
   */
  constructor(
    client: AbortSignal | undefined,
    limit: number,
    late: () => GraphQLError,
    onEnd: (error: GraphQLError) => void,
  ) {
    this.#ends = this.#rested + limit
    this.#late = late
    this.#onEnd = onEnd
    // Node never lets go of what `AbortSignal.any` has made of a signal that is not aborted: 65 kB for each operation.
    this.#client = client
    if (client?.aborted) this.#leave()
    else client?.addEventListener('abort', this.#leave, { once: true })
  }

  /** Ends it: nothing more of it is resolved. */
  end(error: GraphQLError): void {
    this.#onEnd(error)
    this.#ender.abort(error)
  }

  /** It is done: nobody is listened to for it any more. */
  done(): void {
    this.#client?.removeEventListener('abort', this.#leave)
  }

  /** Lets all else be done if it has worked for long: `undefined` where it has not. Throws where nobody waits any more. */
  rest(): Promise<void> | undefined {
    return performance.now() - this.#rested < STRETCH ? undefined : this.#pause()
  }

  async #pause(): Promise<void> {
    // Of many reads that rest together, one goes on at a time.
    do {
      const since = this.#rested
      // One goes on within this turn of the event loop; the second comes after the connections were looked at.
      await setImmediate()
      await setImmediate()
      if (performance.now() > this.#ends && !this.signal.aborted) this.end(this.#late())
      this.signal.throwIfAborted()
      if (this.#rested === since) this.#rested = performance.now()
    } while (performance.now() - this.#rested >= STRETCH)
  }
}

const current = new AsyncLocalStorage<Run>()

/** Runs the work of one operation. */
export function withRun<T>(run: Run, work: () => T): T {
  return current.run(run, work)
}

/** The operation that is being worked on, or `undefined` outside of one. */
export function currentRun(): Run | undefined {
  return current.getStore()
}
