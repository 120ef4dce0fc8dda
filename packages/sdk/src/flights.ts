import { within, type Signal } from './abort.ts'

interface Flight {
  result: Promise<unknown>
  /** Callers that still wait. The flight ends when the last of them gives up. */
  waiting: number
  abort: AbortController
}

/**
 * Joins equal requests that are under way at the same time, so that they are sent once.
 *
 * @param key what makes two requests equal
 * @param start sends the request; its signal aborts when nobody waits for it any more
 * @param signals end the wait of this caller, and of no other
 */
export type Join = <T>(
  key: string,
  start: (signal: AbortSignal) => Promise<T>,
  signals: readonly Signal[],
) => Promise<T>

/** Makes what joins the requests of a client. */
export function createJoin(): Join {
  const flights = new Map<string, Flight>()

  return async <T>(
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    signals: readonly Signal[],
  ): Promise<T> => {
    let flight: Flight | undefined
    try {
      return await within(signals, async () => {
        const underWay = flights.get(key)
        const abort = new AbortController()
        flight = underWay ?? { abort, waiting: 0, result: start(abort.signal) }
        flights.set(key, flight)
        flight.waiting++
        // The key holds the document, and a document has one type of result.
        const result = (await flight.result) as T
        return underWay ? structuredClone(result) : result
      })
    } finally {
      if (flight && --flight.waiting === 0) {
        flights.delete(key)
        flight.abort.abort()
      }
    }
  }
}
