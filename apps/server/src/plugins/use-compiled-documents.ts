import type { ExecutionArgs, GraphQLSchema } from 'graphql'
import { createExecutor, type Context, type Executor } from '@isnad/graphql'
import type { Plugin } from 'graphql-yoga'
import { chargeCompiledLists } from '../guards/charge-lists.ts'
import { currentRun } from '../run.ts'
import type { CostLimit } from './use-cost-limit.ts'

/**
 * Answers from documents that are compiled once to prepared statements. What the compiler leaves, and whatever would have
 * an error, goes the ordinary way, so that the answers are the same to the byte; see docs/decisions/0076.
 */
export function useCompiledDocuments({
  charge,
  copyAccount,
}: Pick<CostLimit, 'charge' | 'copyAccount'>): Plugin {
  const rest = () => currentRun()?.rest()
  const onList = chargeCompiledLists(charge)
  const executors = new WeakMap<GraphQLSchema, Executor>()
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (given: ExecutionArgs & { signal?: AbortSignal }) => {
        let executor = executors.get(given.schema)
        if (executor === undefined)
          executors.set(given.schema, (executor = createExecutor(given.schema, { onList, rest })))
        // Yoga's context has all that `createContext` gives. Batches are kept on it, so that each way has one of its own.
        const contextValue = Object.create(given.contextValue as Context) as Context
        const { document, operationName, variableValues, signal } = given
        copyAccount(given.contextValue as Context, contextValue)
        const answer = await executor({ document, operationName, variableValues, contextValue, signal })
        if (answer === undefined) return executeFn(given)
        copyAccount(contextValue, given.contextValue as Context)
        return answer
      })
    },
  }
}
