import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** The documents of the client: fragments by name, and operations. */
export interface Documents {
  fragments: Map<string, FragmentDefinitionNode>
  operations: OperationDefinitionNode[]
}

/** A field as a document asks for it. */
export interface SelectedField {
  /** Its name in the answer. */
  name: string
  type: GraphQLType
  description: string | null | undefined
  /** Whether it is the name of the type. */
  isTypename: boolean
  selectionSet: SelectionSetNode | undefined
}

/** What a document asks of one type: its fields, and the fragments that it asks for as a whole. */
export function readSelection(
  schema: GraphQLSchema,
  documents: Documents,
  type: GraphQLNamedType,
  selectionSet: SelectionSetNode,
): { fields: SelectedField[]; spreads: string[] } {
  const fields: SelectedField[] = []
  const spreads: string[] = []
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const condition = documents.fragments.get(selection.name.value)?.typeCondition.name.value
      if (condition && applies(schema, condition, type)) spreads.push(selection.name.value)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value
      if (condition && !applies(schema, condition, type)) continue
      const inner = readSelection(schema, documents, type, selection.selectionSet)
      fields.push(...inner.fields)
      spreads.push(...inner.spreads)
    } else {
      const name = (selection.alias ?? selection.name).value
      if (fields.some((field) => field.name === name))
        throw new Error(`${name} of ${type.name} is asked for twice; ask for it in one place`)
      fields.push({
        name,
        selectionSet: selection.selectionSet,
        ...define(schema, type, selection.name.value),
      })
    }
  }
  return { fields, spreads }
}

function applies(schema: GraphQLSchema, condition: string, type: GraphQLNamedType): boolean {
  if (condition === type.name) return true
  const wider = schema.getType(condition)
  return (
    isAbstractType(wider) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wider, type)
  )
}

function define(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  field: string,
): Pick<SelectedField, 'type' | 'description' | 'isTypename'> {
  if (field === '__typename') {
    const name = schema.getType('String')
    if (!name) throw new Error('The schema has no String')
    return { type: name, description: 'Of which type it is.', isTypename: true }
  }
  const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined
  if (!found) throw new Error(`${type.name} has no field ${field}`)
  return { type: found.type, description: found.description, isTypename: false }
}
