import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Context } from '../context.ts'
import { ordinary } from './not-compilable.ts'

/** A list that a field gave whose type is no connection, before any of its things is looked at. */
export interface UnpagedList {
  length: number
  field: GraphQLField<unknown, unknown>
  fieldNodes: readonly FieldNode[]
  /** The arguments of the field. */
  given: { readonly [name: string]: unknown }
}

/** Is told of lists; what it throws ends the execution. */
export type OnList = (context: Context, list: UnpagedList) => void

/** A document as it is compiled: with the values of the variables that it does not leave open. */
export interface Source {
  schema: GraphQLSchema
  onList?: OnList | undefined
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  variables: { readonly [name: string]: unknown }
}

/** The fields that are asked of an object type, by their names in the answer; several nodes of one name are one field. */
export function collectFields(
  source: Source,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  found = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const node of sets.flatMap(({ selections }) => selections)) {
    if (!isIncluded(source, node)) continue
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value
      const known = found.get(key)
      if (known === undefined) found.set(key, [node])
      else known.push(node)
      continue
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : source.fragments.get(node.name.value)
    if (fragment === undefined) return ordinary('a fragment that is not there')
    const on = fragment.typeCondition && source.schema.getType(fragment.typeCondition.name.value)
    if (on === undefined || on === type || (isAbstractType(on) && source.schema.isSubType(on, type)))
      collectFields(source, type, [fragment.selectionSet], found)
  }
  return found
}

/** What is selected below a field, from all of its nodes. */
export function selectionsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
}

function isIncluded({ variables }: Source, node: SelectionNode): boolean {
  if (node.directives?.length === 0) return true
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false
  )
}
