import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** What graphql-js says where it gives up comparing fields of one name with each other. */
const ABORTED = 'Validation aborted.'

/**
 * Stops the validation of a document after some errors: a client mends one after another, and ten thousand unknown fields
 * would be looked for among all others, each, to suggest what may have been meant.
 */
export function useValidationLimit(maxErrors: number): Plugin {
  return {
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn(((schema, document, rules, options, typeInfo) => {
        // graphql-js, or another plugin in its place: both give errors.
        const errors = validateFn(
          schema,
          document,
          rules,
          { ...options, maxErrors },
          typeInfo,
        ) as readonly GraphQLError[]
        if (errors.some(({ message }) => message === ABORTED)) throw tooManyPairs()
        return errors
      }) as typeof validateFn)
    },
  }
}

function tooManyPairs(): GraphQLError {
  return new GraphQLError(
    'fields of one name stand too often in one selection to be compared with each other; write each once',
    { extensions: { code: 'MERGE_LIMIT', http: { status: 400 } } },
  )
}
