import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { DEFAULT_PAGE } from '@isnad/graphql'

/**
 * How many things of a list without pages count. Its length is set by the data and not by the caller; such lists belong
 * to one thing and are mostly short: languages, citations, the claims that a verdict rests on.
 */
export const UNPAGED_LENGTH = 3

export interface CostEstimate {
  /** How many fields the answer may have. */
  cost: number
  /** The largest page that is asked for, and by which field; 0 where there are none. */
  largestPage: number
  largestPageField: string
}

export interface Operation {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: { readonly [name: string]: unknown }
}

/**
 * Estimates, from above, how many fields an answer has: every page is taken to be full, every thing to be of the
 * costliest type, every `@include` to be true. A list without pages counts as {@link UNPAGED_LENGTH} things, however long
 * it is. The document must be valid and its depth limited. A selection is looked at once for each type and size of page.
 */
export function estimateCost({ schema, document, operation, variables }: Operation): CostEstimate {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  )
  const kept = new Map<SelectionSetNode, Map<string, number>>()
  const estimate: CostEstimate = { cost: 0, largestPage: 0, largestPageField: '' }

  const given = (node: FieldNode, name: string): unknown => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value
    if (value?.kind !== Kind.VARIABLE) return literal(value)
    const variable = variables[value.name.value]
    return variable === undefined ? literal(defaults.get(value.name.value)) : variable
  }

  /** How many things a field gives at most, as far as the caller sets it. */
  const sizeOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined => {
    if (field.args.some(({ name }) => name === 'first')) {
      const sizes = ['first', 'last']
        .map((name) => given(node, name))
        .filter((size) => size !== undefined && size !== null)
      const size =
        sizes.length === 0 ? DEFAULT_PAGE : Math.max(0, ...sizes.map(Number).filter(Number.isFinite))
      if (size > estimate.largestPage)
        Object.assign(estimate, { largestPage: size, largestPageField: field.name })
      return size
    }
    // `nodes(ids: […])` gives one for each.
    const ids = field.args.some(({ name }) => name === 'ids') ? given(node, 'ids') : undefined
    return Array.isArray(ids) ? ids.length : undefined
  }

  /** The most that a selection costs on any of the types that a thing can have. */
  const costOf = (selectionSet: SelectionSetNode, type: GraphQLCompositeType, page?: number): number => {
    let most = 0
    for (const possible of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
      const key = `${possible.name} ${page ?? ''}`
      const known = kept.get(selectionSet)?.get(key)
      const cost = known ?? costOn(selectionSet, possible, page)
      if (known === undefined) kept.set(selectionSet, (kept.get(selectionSet) ?? new Map()).set(key, cost))
      most = Math.max(most, cost)
    }
    return most
  }
  const costOn = (selectionSet: SelectionSetNode, type: GraphQLObjectType, page?: number): number => {
    let cost = 0
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        cost = add(cost, fieldCost(selection, type, page))
        continue
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      const condition = fragment?.typeCondition?.name.value
      if (fragment && (condition === undefined || isOf(type, condition)))
        cost = add(cost, costOf(fragment.selectionSet, type, page))
    }
    return cost
  }
  const isOf = (type: GraphQLObjectType, condition: string): boolean => {
    const wanted = schema.getType(condition)
    return type === wanted || (isAbstractType(wanted) && schema.isSubType(wanted, type))
  }
  const fieldCost = (node: FieldNode, parent: GraphQLObjectType, page?: number): number => {
    const field = fieldOf(parent, node)
    if (field === undefined) return 1
    const size = sizeOf(field, node)
    const type = getNamedType(field.type)
    if (!node.selectionSet || !isCompositeType(type)) return 1
    const isList = isListType(getNullableType(field.type))
    // The things of a page stand in a list of the connection, which has the size.
    const times = isList ? (size ?? page ?? UNPAGED_LENGTH) : 1
    const below = costOf(node.selectionSet, type, isList ? undefined : size)
    return add(1, multiply(times, below))
  }

  const root = schema.getRootType(operation.operation)
  if (root) estimate.cost = costOf(operation.selectionSet, root)
  return estimate
}

const add = (left: number, right: number) => Math.min(left + right, Number.MAX_SAFE_INTEGER)
const multiply = (left: number, right: number) => Math.min(left * right, Number.MAX_SAFE_INTEGER)

function fieldOf(parent: GraphQLObjectType, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
  if (name.value === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (name.value === TypeMetaFieldDef.name) return TypeMetaFieldDef
  return parent.getFields()[name.value]
}

function literal(value: ValueNode | undefined): unknown {
  if (value === undefined) return undefined
  if (value.kind === Kind.INT || value.kind === Kind.FLOAT) return Number(value.value)
  if (value.kind === Kind.LIST) return value.values
  return value.kind === Kind.NULL ? null : value
}
