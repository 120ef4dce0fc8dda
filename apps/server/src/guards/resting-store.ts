import type { Store } from '@isnad/store'
import { currentRun } from '../run.ts'

/**
 * A store that lets an operation rest before it reads: SQLite answers within the same turn of the event loop, so that
 * without a rest no timer would run, no other client be answered and no connection be seen to close before an operation of
 * any number of reads is done. What the operation read last is worked on before it rests again.
 */
export function restingStore(store: Store): Store {
  const rest = async <T>(read: () => Promise<T>): Promise<T> => {
    const run = currentRun()
    await run?.rest()
    const answer = await read()
    // The rules, which work on evidence, may take as long as the reading of it.
    await run?.rest()
    return answer
  }
  const query = proxy(store.db.query, (table) =>
    // Each table of drizzle's is an object with its two methods.
    proxy(table as object, (method) =>
      // drizzle's queries run when they are awaited.
      isFunction(method) ? (...args: unknown[]) => resting(method(...args)) : method,
    ),
  )
  const db = new Proxy(store.db, {
    get: (target, key) => (key === 'query' ? query : (Reflect.get(target, key, target) as unknown)),
  })
  return {
    ...store,
    db,
    evidence: (...given) => rest(() => store.evidence(...given)),
    resolveId: (...given) => rest(() => store.resolveId(...given)),
  }
}

/** A query that rests before it runs. */
function resting(query: unknown): unknown {
  if (query === null || typeof query !== 'object') return query
  return proxy(query, (value, key) => {
    if (key !== 'then' || !isFunction(value)) return value
    return (...given: Parameters<Promise<unknown>['then']>) => {
      const pause = currentRun()?.rest()
      return pause ? pause.then(() => query).then(...given) : value(...given)
    }
  })
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function'
}

/** An object whose members are changed as they are read; its methods stay its own. */
function proxy<T extends object>(of: T, change: (value: unknown, key: string | symbol) => unknown): T {
  return new Proxy(of, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      return change(isFunction(value) ? value.bind(target) : value, key)
    },
  })
}
