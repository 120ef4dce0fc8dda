import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

/**
 * What the schema says of the variables of an operation: the description of the argument that each is given to. Under
 * the empty name stands the description of the operation's first field.
 */
export function argumentDescriptions(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): Map<string, string | null | undefined> {
  const descriptions = new Map<string, string | null | undefined>()
  const info = new TypeInfo(schema)
  visit(
    operation,
    visitWithTypeInfo(info, {
      Field() {
        if (!descriptions.has('')) descriptions.set('', info.getFieldDef()?.description)
      },
      Argument(node) {
        if (node.value.kind === Kind.VARIABLE)
          descriptions.set(node.value.name.value, info.getArgument()?.description)
      },
      ObjectField(node) {
        if (node.value.kind !== Kind.VARIABLE) return
        const input = info.getParentInputType()
        const fields = input && 'getFields' in input ? input.getFields() : {}
        descriptions.set(node.value.name.value, fields[node.name.value]?.description)
      },
    }),
  )
  return descriptions
}
