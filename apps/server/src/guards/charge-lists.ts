import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql'
import type { OnList } from '@isnad/graphql'
import { UNPAGED_LENGTH } from './estimate-cost.ts'

/** Is told of a list that is longer than the estimate took it to be, before any of its things is resolved. */
export type Charge = (
  context: object,
  list: { things: number; type: GraphQLCompositeType; info: Pick<GraphQLResolveInfo, 'fieldNodes'> },
) => void

/**
 * Has each list without pages tell its length where it is longer than {@link UNPAGED_LENGTH}: the estimate cannot know how
 * many claims a verdict rests on, so that the rest is charged as soon as it is known.
 */
export function chargeLists(schema: GraphQLSchema, charge: Charge): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue
    for (const field of Object.values(type.getFields())) if (isUnpaged(field, type.name)) wrap(field, charge)
  }
  return schema
}

/** The same for documents that are compiled, which do not run the resolvers of the schema. */
export function chargeCompiledLists(charge: Charge): OnList {
  return (context, { length, field, fieldNodes, given }) => {
    // No field of a connection is told here.
    if (length <= UNPAGED_LENGTH || !isUnpaged(field, '') || !isUnasked(given)) return
    // Composite: `isUnpaged` has looked.
    const type = getNamedType(field.type) as GraphQLCompositeType
    charge(context, { things: length - UNPAGED_LENGTH, type, info: { fieldNodes } })
  }
}

/** Connections have their things in `nodes` and `edges`, of the size of the page. */
function isUnpaged({ name, type, args }: GraphQLField<unknown, unknown>, parent: string): boolean {
  if (!isListType(getNullableType(type)) || !isCompositeType(getNamedType(type))) return false
  if (parent.endsWith('Connection') && (name === 'nodes' || name === 'edges')) return false
  return !args.some((argument) => argument.name === 'ids')
}

function wrap(field: GraphQLField<unknown, unknown>, charge: Charge): void {
  const { resolve = defaultFieldResolver } = field
  // Composite: `isUnpaged` has looked.
  const type = getNamedType(field.type) as GraphQLCompositeType
  field.resolve = (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info)
    const told = (list: unknown) => {
      // Of a list whose size was asked for, the estimate knows it.
      if (Array.isArray(list) && list.length > UNPAGED_LENGTH && isUnasked(args as { first?: unknown }))
        charge(context as object, { things: list.length - UNPAGED_LENGTH, type, info })
      return list
    }
    return value instanceof Promise ? value.then(told) : told(value)
  }
}

function isUnasked(args: { first?: unknown }): boolean {
  return args.first === undefined || args.first === null
}
