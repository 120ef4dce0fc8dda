import {
  getNamedType,
  GraphQLSchema,
  introspectionTypes,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql'

interface Asked {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** What an argument of a field is given. */
  given: (node: FieldNode, argument: string) => unknown
  /** How many fields of the document were counted; goes on from one field to the next. */
  introspected: { fields: number }
}

/**
 * Most fields of introspection in one document: three times what tools ask for, who need all of it once. What has more is
 * over any limit, and not counted to its end.
 */
const ENOUGH = 60_000

/**
 * Counts the fields of what a schema says of itself. All of it is known before it is asked for, so that nothing needs to be
 * estimated: the answer is gone through, each selection once for each thing, without being made.
 *
 * @param source the schema, or one of its types
 */
export function introspectionCost(
  { schema, fragments, given, introspected }: Asked,
  selection: SelectionSetNode,
  source: object,
): number {
  const kept = new Map<SelectionSetNode, Map<object, number>>()

  const costOn = (selectionSet: SelectionSetNode, type: GraphQLObjectType, of: object): number => {
    const known = kept.get(selectionSet)?.get(of)
    if (known !== undefined) return known
    let cost = 0
    for (const selection of selectionSet.selections) {
      if (++introspected.fields > ENOUGH) return Number.MAX_SAFE_INTEGER
      if (selection.kind === Kind.FIELD) {
        cost = add(cost, fieldCost(selection, type, of))
        continue
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      const condition = fragment?.typeCondition?.name.value
      if (fragment && (condition === undefined || condition === type.name))
        cost = add(cost, costOn(fragment.selectionSet, type, of))
    }
    kept.set(selectionSet, (kept.get(selectionSet) ?? new Map()).set(of, cost))
    return cost
  }
  const fieldCost = (node: FieldNode, type: GraphQLObjectType, of: object): number => {
    const field = type.getFields()[node.name.value]
    const below = field && getNamedType(field.type)
    if (field === undefined || !node.selectionSet || !isObjectType(below)) return 1
    let cost = 1
    for (const thing of things(field, node, of)) cost = add(cost, costOn(node.selectionSet, below, thing))
    return cost
  }
  const things = (field: GraphQLField<unknown, unknown>, node: FieldNode, of: object): Iterable<object> => {
    const args = Object.fromEntries(
      field.args.map(({ name, defaultValue }) => [name, given(node, name) ?? defaultValue]),
    )
    // The resolvers of introspection look at the schema and nothing else of it.
    const info = { schema } as GraphQLResolveInfo
    const value: unknown = field.resolve?.(of, args, undefined, info)
    if (Array.isArray(value)) return value as object[]
    return value !== null && typeof value === 'object' ? [value] : []
  }
  const name = source instanceof GraphQLSchema ? '__Schema' : '__Type'
  const root = introspectionTypes.find((type) => type.name === name)
  return isObjectType(root) ? add(1, costOn(selection, root, source)) : 1
}

const add = (left: number, right: number) => Math.min(left + right, Number.MAX_SAFE_INTEGER)
