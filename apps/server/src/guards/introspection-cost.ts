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

/** What a selection asks of one thing. */
interface Plan {
  /** How many selections it has. */
  fields: number
  leaves: number
  nodes: {
    field: GraphQLField<unknown, unknown>
    below: GraphQLObjectType
    selectionSet: SelectionSetNode
    args: { [name: string]: unknown }
  }[]
  spreads: SelectionSetNode[]
}

/**
 * Most fields of introspection in one document: twice what tools ask for, who need all of it once. What has more is
 * over any limit, and not counted to its end.
 */
const ENOUGH = 40_000

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
  const plans = new Map<SelectionSetNode, Plan>()

  /** What a selection asks of each thing; the same whatever the thing. */
  const planOf = (selectionSet: SelectionSetNode, type: GraphQLObjectType): Plan => {
    const known = plans.get(selectionSet)
    if (known !== undefined) return known
    const plan: Plan = { fields: selectionSet.selections.length, leaves: 0, nodes: [], spreads: [] }
    plans.set(selectionSet, plan)
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value]
        const below = field && getNamedType(field.type)
        if (field === undefined || !selection.selectionSet || !isObjectType(below)) plan.leaves++
        else
          plan.nodes.push({
            field,
            below,
            selectionSet: selection.selectionSet,
            args: argsOf(field, selection),
          })
        continue
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      const condition = fragment?.typeCondition?.name.value
      if (fragment && (condition === undefined || condition === type.name))
        plan.spreads.push(fragment.selectionSet)
    }
    return plan
  }
  const argsOf = (field: GraphQLField<unknown, unknown>, node: FieldNode) =>
    Object.fromEntries(field.args.map(({ name, defaultValue }) => [name, given(node, name) ?? defaultValue]))
  const costOn = (selectionSet: SelectionSetNode, type: GraphQLObjectType, of: object): number => {
    let costs = kept.get(selectionSet)
    if (costs === undefined) kept.set(selectionSet, (costs = new Map()))
    const known = costs.get(of)
    if (known !== undefined) return known
    const { fields, leaves, nodes, spreads } = planOf(selectionSet, type)
    introspected.fields += fields
    let cost = leaves
    for (const spread of spreads) cost = add(cost, costOn(spread, type, of))
    for (const { field, below, selectionSet: selected, args } of nodes) {
      cost = add(cost, 1)
      for (const thing of things(field, args, of)) {
        if (introspected.fields > ENOUGH) return Number.MAX_SAFE_INTEGER
        cost = add(cost, costOn(selected, below, thing))
      }
    }
    costs.set(of, cost)
    return cost
  }
  // The resolvers of introspection look at the schema and nothing else of it.
  const info = { schema } as GraphQLResolveInfo
  const things = (
    field: GraphQLField<unknown, unknown>,
    args: { [name: string]: unknown },
    of: object,
  ): readonly object[] => {
    const value: unknown = field.resolve?.(of, args, undefined, info)
    if (Array.isArray(value)) return value as object[]
    return value !== null && typeof value === 'object' ? [value] : []
  }
  const name = source instanceof GraphQLSchema ? '__Schema' : '__Type'
  const root = introspectionTypes.find((type) => type.name === name)
  return isObjectType(root) ? add(1, costOn(selection, root, source)) : 1
}

const add = (left: number, right: number) => Math.min(left + right, Number.MAX_SAFE_INTEGER)
