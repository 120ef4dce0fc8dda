import SchemaBuilder, {
  BasePlugin,
  PothosValidationError,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core'
import { StoreError } from '@isnad/store'
import type { GraphQLFieldResolver } from 'graphql'
import { apiError, type ApiErrorCode } from './errors.ts'

/** The store's codes that a caller of the API can mend. */
const MENDABLE: { readonly [code: string]: ApiErrorCode } = {
  BAD_ID: 'BAD_ID',
  UNKNOWN_ID: 'UNKNOWN_ID',
  AMBIGUOUS_ID: 'AMBIGUOUS_ID',
  WITHDRAWN: 'WITHDRAWN',
}

const NAME = 'codedErrors'

declare global {
  // Pothos finds its plugins through this namespace.
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      codedErrors: CodedErrorsPlugin<Types>
    }
  }
}

/** Gives expected failures their code. All others pass as they are, for the server to mask and log. */
class CodedErrorsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    // Only arguments can be wrong, and wrapping costs time at every row.
    if (Object.keys(field.args).length === 0) return resolver
    return async (...parameters) => {
      try {
        return await resolver(...parameters)
      } catch (error) {
        throw coded(error)
      }
    }
  }
}

function coded(error: unknown): unknown {
  if (error instanceof StoreError && Object.hasOwn(MENDABLE, error.code))
    return apiError(
      MENDABLE[error.code]!,
      error.message,
      error.candidates.length > 0 ? { candidates: error.candidates } : {},
    )
  if (error instanceof PothosValidationError && /cursor/i.test(error.message))
    return apiError('BAD_CURSOR', `${error.message}; give a cursor as an answer of this field gave it`)
  return error
}

SchemaBuilder.registerPlugin(NAME, CodedErrorsPlugin)

export default NAME
