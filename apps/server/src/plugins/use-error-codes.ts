import type { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'

/**
 * Gives a code to the errors that graphql-js raises without one: a document that does not parse, and variables that do
 * not fit their types. Yoga gives one to a document that does not validate; all others are thrown with theirs.
 */
export function useErrorCodes(): Plugin {
  return {
    onParse() {
      return ({ result }) => {
        if (result instanceof Error) code(result as GraphQLError, 'GRAPHQL_PARSE_FAILED')
      }
    },
    onExecutionResult({ result }) {
      if (!result || isAsyncIterable(result)) return
      for (const error of result.errors ?? []) if (!error.path) code(error, 'BAD_USER_INPUT')
    },
  }
}

function code(error: GraphQLError, value: string) {
  error.extensions['code'] ??= value
}
