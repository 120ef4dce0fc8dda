import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { refusal } from '../refusal.ts'

/** What graphql-js says where it gives up comparing fields of one name with each other. */
const ABORTED = 'Validation aborted.'
/** How many steps it takes until then; how many there would be, it does not say. */
const STEPS = 500_000

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
  return refusal(
    'MERGE_LIMIT',
    `fields of one name are compared with each other in at most ${STEPS} steps, and these need ${STEPS + 1} or more; write each field once in a selection`,
    { limit: STEPS, actual: STEPS + 1 },
  )
}
