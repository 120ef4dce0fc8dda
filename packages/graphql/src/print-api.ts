import { printSchema, type GraphQLSchema } from 'graphql'

/** The schema in SDL, as `schema.graphql` keeps it. */
export function printApi(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`
}
