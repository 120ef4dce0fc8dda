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
import { introspectionCost } from './introspection-cost.ts'

/**
 * How many things of a list without pages count. Its length is set by the data and not by the caller; such lists belong
 * to one thing and are mostly short: languages, citations, the claims that a verdict rests on. What a list has beyond is
 * charged when it has been read: see `chargeLists`.
 */
export const UNPAGED_LENGTH = 3

export interface CostEstimate {
  /** How many fields the answer may have. */
  cost: number
  /** The largest page, or list of ids, that is asked for, and by which field; 0 where there are none. */
  largestPage: number
  largestPageField: string
  /** How many fields one thing of a list has that a field gives: the field as it stands in the document, and its type. */
  costOfEach: (node: FieldNode, type: GraphQLCompositeType) => number
}

export interface Operation {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: { readonly [name: string]: unknown }
}

/**
 * Estimates, from above, how many fields an answer has: every page is taken to be full, every thing to be of the
 * costliest type, every `@include` to be true. A list without pages counts as the most that it can have where its field says
 * so in its extensions (`mostItems`), and else as {@link UNPAGED_LENGTH} things; what is dear to make counts as many
 * fields as its field says (`cost`); what the schema says of itself is counted as it is. The document must be valid and its depth limited. A selection is looked at once for each type and size of page.
 */
export function estimateCost({ schema, document, operation, variables }: Operation): CostEstimate {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  )
  const kept = new Map<SelectionSetNode, Map<string, number>>()
  const estimate: CostEstimate = {
    cost: 0,
    largestPage: 0,
    largestPageField: '',
    costOfEach: ({ selectionSet }, type) => (selectionSet ? costOf(selectionSet, type) : 0),
  }

  const given = (node: FieldNode, name: string): unknown => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value
    if (value?.kind !== Kind.VARIABLE) return literal(value)
    const variable = variables[value.name.value]
    return variable === undefined ? literal(defaults.get(value.name.value)) : variable
  }

  const ask = (size: number, { name }: GraphQLField<unknown, unknown>) => {
    if (size > estimate.largestPage) Object.assign(estimate, { largestPage: size, largestPageField: name })
    return size
  }

  /** How many things a field gives at most, as far as the caller sets it. */
  const sizeOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined => {
    let ids: number | undefined
    for (const { name, type } of field.args) {
      const list = isListType(getNullableType(type)) ? given(node, name) : undefined
      if (Array.isArray(list)) ids = ask(list.length, field)
    }
    if (field.args.some(({ name }) => name === 'first')) {
      const sizes = ['first', 'last']
        .map((name) => given(node, name))
        .filter((size) => size !== undefined && size !== null)
      if (sizes.length > 0) return ask(Math.max(0, ...sizes.map(Number).filter(Number.isFinite)), field)
      // A list that is no connection gives all that there is, to its limit.
      return isListType(getNullableType(field.type)) ? undefined : DEFAULT_PAGE
    }
    // `nodes(ids: […])` gives one for each.
    return field.args.some(({ name }) => name === 'ids') ? ids : undefined
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
    if (field === SchemaMetaFieldDef) return introspect(node, schema)
    if (field === TypeMetaFieldDef) return introspect(node, schema.getType(String(given(node, 'name'))))
    const size = sizeOf(field, node)
    const type = getNamedType(field.type)
    if (!node.selectionSet || !isCompositeType(type)) return ownCost(field)
    const isList = isListType(getNullableType(field.type))
    // The things of a page stand in a list of the connection, which has the size.
    const times = isList ? (size ?? page ?? mostItems(field) ?? UNPAGED_LENGTH) : 1
    const below = costOf(node.selectionSet, type, isList ? undefined : size)
    return add(ownCost(field), multiply(times, below))
  }

  const introspected = { fields: 0 }
  const introspect = (node: FieldNode, of: object | undefined): number =>
    of && node.selectionSet
      ? introspectionCost({ schema, fragments, given, introspected }, node.selectionSet, of)
      : 1

  const root = schema.getRootType(operation.operation)
  if (root) estimate.cost = costOf(operation.selectionSet, root)
  return estimate
}

const add = (left: number, right: number) => Math.min(left + right, Number.MAX_SAFE_INTEGER)
const multiply = (left: number, right: number) => Math.min(left * right, Number.MAX_SAFE_INTEGER)

/** As how many fields a field counts by itself. */
function ownCost({ extensions }: GraphQLField<unknown, unknown>): number {
  return typeof extensions.cost === 'number' ? extensions.cost : 1
}

/** How long a list can become, where its field says so. */
function mostItems({ extensions }: GraphQLField<unknown, unknown>): number | undefined {
  return typeof extensions.mostItems === 'number' ? extensions.mostItems : undefined
}

function fieldOf(parent: GraphQLObjectType, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
  if (name.value === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (name.value === TypeMetaFieldDef.name) return TypeMetaFieldDef
  return parent.getFields()[name.value]
}

function literal(value: ValueNode | undefined): unknown {
  if (value === undefined) return undefined
  if (value.kind === Kind.BOOLEAN || value.kind === Kind.STRING) return value.value
  if (value.kind === Kind.INT || value.kind === Kind.FLOAT) return Number(value.value)
  if (value.kind === Kind.LIST) return value.values
  return value.kind === Kind.NULL ? null : value
}
