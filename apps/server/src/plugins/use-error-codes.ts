import type { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'

/**
 * Gives a code to the errors that graphql-js raises without one: a document that does not parse, and variables that do
 * not fit their types. Yoga gives one to a document that does not validate; all others are thrown with theirs.
 */
export function useErrorCodes(): Plugin {
  return {
    onResultProcess({ result }) {
      if (Array.isArray(result) || isAsyncIterable(result)) return
      // Errors of graphql-js are made for the request, and their message can be written.
      for (const error of result.errors ?? []) shorten(error)
    },
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

/** An error quotes what it is about, and that may be a text of 250 kB. */
function shorten(error: { message: string }) {
  const { message } = error
  if (message.length <= LONGEST) return
  const left = message.length - LONGEST
  error.message = `${message.slice(0, LONGEST - 200)} … (${left} characters more) … ${message.slice(-200)}`
}

/** Longest message, in UTF-16 code units. */
const LONGEST = 1_000

function code(error: GraphQLError, value: string) {
  error.extensions['code'] ??= value
}
