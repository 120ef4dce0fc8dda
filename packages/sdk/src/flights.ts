import { within, type Signal } from './abort.ts'

interface Flight {
  result: Promise<unknown>
  /** Callers that still wait. The flight ends when the last of them gives up. */
  waiting: number
  abort: AbortController
}

/** Joins equal requests that are under way at the same time, so that they are sent once. */
export interface Flights {
  /**
   * @param key what makes two requests equal
   * @param start sends the request; its signal aborts when nobody waits for it any more
   * @param signals end the wait of this caller, and of no other
   */
  join<T>(key: string, start: (signal: AbortSignal) => Promise<T>, signals: readonly Signal[]): Promise<T>
}

/** Makes an empty set of flights; a client has one. */
export function createFlights(): Flights {
  const flights = new Map<string, Flight>()

  function depart(key: string, start: (signal: AbortSignal) => Promise<unknown>): Flight {
    const abort = new AbortController()
    const flight: Flight = { abort, waiting: 0, result: start(abort.signal).finally(() => land(key, flight)) }
    flights.set(key, flight)
    return flight
  }

  function land(key: string, flight: Flight): void {
    if (flights.get(key) === flight) flights.delete(key)
  }

  function leave(key: string, flight: Flight): void {
    if (--flight.waiting > 0) return
    land(key, flight)
    flight.abort.abort()
  }

  return {
    async join<T>(
      key: string,
      start: (signal: AbortSignal) => Promise<T>,
      signals: readonly Signal[],
    ): Promise<T> {
      let flight: Flight | undefined
      try {
        return await within(signals, async () => {
          const underWay = flights.get(key)
          flight = underWay ?? depart(key, start)
          flight.waiting++
          // The key holds the document, and a document has one type of result.
          const result = (await flight.result) as T
          return underWay ? structuredClone(result) : result
        })
      } finally {
        if (flight) leave(key, flight)
      }
    },
  }
}
