import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { refusal } from '../refusal.ts'
import { Run, withRun } from '../run.ts'

interface Stoppable {
  signal?: AbortSignal
}

/**
 * Ends an operation that takes longer than the limit with 503, and lets it stop: no further field of it is resolved then,
 * and nothing more is read, nor for one whose client has gone away. A statement that PostgreSQL has begun is broken off; one
 * of SQLite is done before anything is heard of.
 *
 * @param limit in milliseconds
 */
export function useTimeLimit(limit: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      // Yoga puts the request into the context. The executor of graphql-tools takes a signal, which Envelop's types lack.
      const { request } = args.contextValue as { request?: Request }
      setExecuteFn((given: Parameters<typeof executeFn>[0]) =>
        within(limit, request?.signal, (signal) => {
          const stoppable: typeof given & Stoppable = { ...given, signal }
          return executeFn(stoppable)
        }),
      )
    },
  }
}

/**
 * Does the work of one operation, which ends when its time is over or its client goes away.
 *
 * @param limit in milliseconds
 */
export async function within<TResult>(
  limit: number,
  client: AbortSignal | undefined,
  operate: (signal: AbortSignal) => TResult | Promise<TResult>,
): Promise<TResult | { errors: GraphQLError[] }> {
  const started = performance.now()
  const late = () => tooLong(limit, Math.round(performance.now() - started))
  const ended = Promise.withResolvers<{ errors: GraphQLError[] }>()
  const run = new Run(client, limit, late, (error) => ended.resolve({ errors: [error] }))
  const timer = setTimeout(() => run.end(late()), limit)
  const work = Promise.resolve(withRun(run, () => operate(run.signal)))
  // What comes after an end goes to nobody.
  work.catch(() => {})
  try {
    return await Promise.race([work, ended.promise])
  } finally {
    clearTimeout(timer)
    run.done()
  }
}

function tooLong(limit: number, actual: number): GraphQLError {
  const message = `an answer may take ${limit} ms, and this one was not ready after ${actual} ms; ask for less at once`
  return refusal('TIME_LIMIT', message, { limit, actual, status: 503 })
}
