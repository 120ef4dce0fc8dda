import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { refusal } from '../refusal.ts'
import { onStop } from '../run.ts'

interface Stoppable {
  signal?: AbortSignal
}

/**
 * Ends an operation that takes longer than the limit with 503, and lets it stop: no further field of it is resolved then,
 * and none of one whose client has gone away. A statement that the database has begun is not broken off.
 *
 * @param limit in milliseconds
 */
export function useTimeLimit(limit: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      // Yoga puts the request into the context. The executor of graphql-tools takes a signal, which Envelop's types lack.
      const { request } = args.contextValue as { request?: Request }
      setExecuteFn(async (given: Parameters<typeof executeFn>[0]) => {
        const ender = new AbortController()
        const started = performance.now()
        const signal = request ? AbortSignal.any([request.signal, ender.signal]) : ender.signal
        const stoppable: typeof given & Stoppable = { ...given, signal }
        let timer: NodeJS.Timeout | undefined
        const late = new Promise<{ errors: GraphQLError[] }>((resolve) => {
          const stop = (error: GraphQLError) => {
            resolve({ errors: [error] })
            ender.abort()
          }
          timer = setTimeout(() => stop(tooLong(limit, Math.round(performance.now() - started))), limit)
          onStop(args.contextValue, stop)
        })
        try {
          // Loses against the timer without anyone left to hear of it.
          const work = Promise.resolve(executeFn(stoppable))
          work.catch(() => {})
          return await Promise.race([work, late])
        } finally {
          clearTimeout(timer)
        }
      })
    },
  }
}

function tooLong(limit: number, actual: number): GraphQLError {
  const message = `an answer may take ${limit} ms, and this one was not ready after ${actual} ms; ask for less at once`
  return refusal('TIME_LIMIT', message, { limit, actual, status: 503 })
}
