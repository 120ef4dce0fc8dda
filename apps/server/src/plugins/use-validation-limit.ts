import type { Plugin } from 'graphql-yoga'

/**
 * Stops the validation of a document after some errors: a client mends one after another, and ten thousand unknown fields
 * would be looked for among all others, each, to suggest what may have been meant.
 */
export function useValidationLimit(maxErrors: number): Plugin {
  return {
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn(((schema, document, rules, options, typeInfo) =>
        validateFn(schema, document, rules, { ...options, maxErrors }, typeInfo)) as typeof validateFn)
    },
  }
}
