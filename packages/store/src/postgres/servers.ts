import type pg from 'pg'
import { StoreError } from '../store-error.ts'
import { isConnectionFailure } from './connection-failure.ts'
import { Endpoint, type Lsn } from './endpoint.ts'

/**
 * The servers of one database: a primary, which takes loads, and replicas, which answer reads in turn. A read that a
 * server fails is put to the next, so that reads go on while any server is there. drizzle's `withReplicas` chooses a
 * replica before it asks, and does not see that it is gone.
 */
export class Servers {
  readonly primary: Endpoint
  readonly #replicas: readonly Endpoint[]
  readonly #onStepBack: () => void
  #turn = 0

  /** @param onStepBack is told when a read had to be put to a replica that may lack what was loaded */
  constructor(primary: string, replicas: readonly string[], onStepBack: () => void) {
    this.primary = new Endpoint(primary)
    this.#replicas = replicas.map((url) => new Endpoint(url))
    this.#onStepBack = onStepBack
  }

  /**
   * Reads from a replica that has all that was loaded, else from the primary, else from whichever answers.
   *
   * @param signal is aborted once nobody waits for the answer
   */
  async query(config: pg.QueryConfig, values?: unknown[], signal?: AbortSignal): Promise<pg.QueryResult> {
    let last: unknown
    for (const endpoint of this.#inOrder()) {
      try {
        const answer = await endpoint.query(config, values, signal)
        if (endpoint.isBehind) {
          // What was loaded may be lost with the primary. The answer is kept for nobody: the generation changes.
          endpoint.accept()
          this.#onStepBack()
        }
        return answer
      } catch (error) {
        if (!isConnectionFailure(error)) throw error
        last = error
      }
    }
    const asked = [this.primary, ...this.#replicas].map(({ place }) => place).join(', ')
    throw new StoreError(
      'DATABASE_UNAVAILABLE',
      `no server of the database answers at ${asked} (${reasonOf(last)}); start it, or correct the address, and try again`,
      [],
      { cause: last },
    )
  }

  /** From now on, reads see what the log has up to there. */
  await(lsn: Lsn): void {
    for (const replica of this.#replicas) replica.await(lsn)
  }

  async close(): Promise<void> {
    await Promise.all([this.primary, ...this.#replicas].map((endpoint) => endpoint.close()))
  }

  #inOrder(): Endpoint[] {
    const start = this.#turn++ % (this.#replicas.length || 1)
    const replicas = [...this.#replicas.slice(start), ...this.#replicas.slice(0, start)]
    const rank = (endpoint: Endpoint) =>
      (endpoint.isResting ? 4 : 0) + (endpoint.isBehind ? 2 : 0) + (endpoint === this.primary ? 1 : 0)
    return [...replicas, this.primary].sort((a, b) => rank(a) - rank(b))
  }
}

/** What a failure of a connection says, in few words. */
function reasonOf(error: unknown): string {
  // Of a name with several addresses, each has failed.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}
