import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'
import { coded } from './errors.ts'

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
    // Only arguments can be wrong, and wrapping costs time at every row. A count goes by the arguments of its page.
    if (Object.keys(field.args).length === 0 && field.name !== 'totalCount') return resolver
    return async (...parameters) => {
      try {
        return await resolver(...parameters)
      } catch (error) {
        throw coded(error, { ...parameters[1] })
      }
    }
  }
}

SchemaBuilder.registerPlugin(NAME, CodedErrorsPlugin)

export default NAME
