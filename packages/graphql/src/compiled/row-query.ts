import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql'
import { collectFields, selectionsOf, type Source } from './collect-fields.ts'
import { fieldExtensions, typeExtensions, type RowQuery } from './field-select.ts'
import { mergeQueries } from './merge-query.ts'
import { ordinary } from './not-compilable.ts'

/** What a field asks of the row of its parent, and where the rows below it are then found. */
export interface AskedOfRow {
  query: RowQuery
  /** The query for the rows below, where the field asks for some. */
  below?: RowQuery
  /** Whether the rows below are those of a connection. */
  isConnection: boolean
}

/** What is asked of rows of a type, whichever of its kinds they are. */
export function rowQuery(
  source: Source,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): RowQuery {
  let query: RowQuery = { columns: { ...typeExtensions(type).pothosDrizzleSelect?.columns } }
  for (const kind of kindsOf(source, type)) {
    query = mergeQueries(query, { columns: { ...typeExtensions(kind).pothosDrizzleSelect?.columns } })
    for (const nodes of collectFields(source, kind, sets).values()) {
      const field = kind.getFields()[nodes[0]!.name.value]
      const asked = field && askedOfRow(source, field, nodes)
      if (asked) query = mergeQueries(query, asked.query)
    }
  }
  return query
}

/** @returns nothing for a field that asks nothing of the row */
export function askedOfRow(
  source: Source,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): AskedOfRow | undefined {
  const { pothosDrizzleSelect: select } = fieldExtensions(field)
  if (select === undefined) return undefined
  if (typeof select !== 'function') return { query: { columns: {}, ...select }, isConnection: false }
  const given = getArgumentValues(field, nodes[0]!, source.variables)
  let below: RowQuery | undefined
  let isConnection = false
  const query = select(
    given,
    {},
    (choice = {}, rows) => {
      const type = rows ? source.schema.getType(rows.getType()) : getNamedType(field.type)
      if (!isCompositeType(type)) return ordinary('rows of no type')
      isConnection = rows !== undefined
      const sets = isConnection ? rowSelections(source, field, nodes) : selectionsOf(nodes)
      below = mergeQueries(
        { columns: {}, ...choice },
        { ...choiceOnly(choice), ...rowQuery(source, type, sets) },
      )
      return below
    },
    // plugin-drizzle looks for counts that our connections make by themselves.
    () => new Set(),
    {},
  )
  if (query === null) return undefined
  return { query: { columns: {}, ...query }, isConnection, ...(below && { below }) }
}

function choiceOnly({ where, orderBy, limit }: RowQuery): RowQuery {
  return { where, orderBy, limit }
}

/** The object types that a value of a type can be of. */
export function kindsOf({ schema }: Source, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
}

/** What is selected of the rows of a connection: below `nodes`, and below `edges { node }`. */
export function rowSelections(
  source: Source,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): SelectionSetNode[] {
  const connection = getNamedType(field.type)
  if (!isObjectType(connection)) return ordinary('a connection of another type')
  const sets: SelectionSetNode[] = []
  for (const below of collectFields(source, connection, selectionsOf(nodes)).values()) {
    if (below[0]!.name.value === 'nodes') sets.push(...selectionsOf(below))
    if (below[0]!.name.value !== 'edges') continue
    const edge = getNamedType(connection.getFields()['edges']!.type)
    if (!isObjectType(edge)) return ordinary('an edge of another type')
    for (const part of collectFields(source, edge, selectionsOf(below)).values())
      if (part[0]!.name.value === 'node') sets.push(...selectionsOf(part))
  }
  return sets
}
