import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  typeFromAST,
  type FragmentDefinitionNode,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { argumentDescriptions } from './arguments.ts'
import { printComment } from './comment.ts'
import { scalarType } from './scalars.ts'
import { readSelection, type Documents, type SelectedField } from './selection.ts'

/** The words with which the interfaces of an operation are named. */
export function namesOf(operation: OperationDefinitionNode): {
  result: string
  input: string
  paged: boolean
} {
  const name = operation.name?.value ?? ''
  const paged = Boolean(
    operation.variableDefinitions?.some((definition) => definition.variable.name.value === 'first'),
  )
  return { result: `${name}Result`, input: `${name}${paged ? 'Filter' : 'Question'}`, paged }
}

/**
 * Prints an interface for each fragment and for the result and the variables of each operation, with the descriptions
 * of the schema as comments, so that they are there when a reader points at a field.
 */
export function printTypes(schema: GraphQLSchema, documents: Documents): string {
  const printer = createPrinter(schema, documents)
  const parts = [
    ...[...documents.fragments.values()].map((fragment) => printer.fragment(fragment)),
    ...documents.operations.flatMap((operation) => [printer.result(operation), printer.input(operation)]),
  ]
  const inputs = printer.inputs()
  return [`import type { ${printer.enums().join(', ')} } from './enums.ts'\n`, ...parts, ...inputs].join('\n')
}

interface Printer {
  fragment(fragment: FragmentDefinitionNode): string
  result(operation: OperationDefinitionNode): string
  input(operation: OperationDefinitionNode): string
  inputs(): string[]
  /** The names of the enums that were mentioned. */
  enums(): string[]
}

function createPrinter(schema: GraphQLSchema, documents: Documents): Printer {
  /** What has been mentioned and stands for itself. */
  const mentioned = new Map<string, GraphQLInputObjectType>()
  const enums = new Set<string>()

  function named(type: GraphQLNamedType): string {
    if (isScalarType(type)) return scalarType(type.name)
    if (isEnumType(type)) enums.add(type.name)
    if (isInputObjectType(type)) mentioned.set(type.name, type)
    return type.name
  }

  /** A type of an answer: what may be null says so. */
  function output(type: GraphQLType, selectionSet: SelectionSetNode | undefined, indent: string): string {
    if (!isNonNullType(type)) return `${nonNull(type, selectionSet, indent)} | null`
    return nonNull(type.ofType, selectionSet, indent)
  }

  function nonNull(type: GraphQLType, selectionSet: SelectionSetNode | undefined, indent: string): string {
    if (isListType(type)) return array(output(type.ofType, selectionSet, indent))
    return selectionSet ? selection(getNamedType(type), selectionSet, indent) : named(getNamedType(type))
  }

  function selection(type: GraphQLNamedType, selectionSet: SelectionSetNode, indent: string): string {
    const members = isAbstractType(type) && isSplit(selectionSet) ? schema.getPossibleTypes(type) : [type]
    const prints = new Map<string, string[]>()
    for (const member of members) {
      const { fields, spreads } = readSelection(schema, documents, member, selectionSet)
      const own = fields.length > 0 ? [`{\n${body(fields, `${indent}  `)}${indent}}`] : []
      const print = [...spreads, ...own].join(' & ')
      prints.set(print, [...(prints.get(print) ?? []), member.name])
    }
    // Types of which the same is asked are told apart by nothing but their names.
    return [...prints].map(([print, names]) => print.replace(TYPENAME, union(names))).join(' | ')
  }

  function body(fields: readonly SelectedField[], indent: string): string {
    return fields
      .map(({ name, type, description, isTypename, selectionSet }) => {
        const print = isTypename ? TYPENAME : output(type, selectionSet, indent)
        return `${printComment(description, indent)}${indent}${name}: ${print}\n`
      })
      .join('')
  }

  /** A type of a variable: what may be null may also be left out. */
  function input(type: GraphQLType): string {
    if (isNonNullType(type)) return input(type.ofType)
    if (isListType(type))
      return array(isNonNullType(type.ofType) ? input(type.ofType) : `${input(type.ofType)} | null`)
    return named(type)
  }

  function entry(
    name: string,
    type: GraphQLType,
    required: boolean,
    description: string | null | undefined,
  ): string {
    const print = required ? `: ${input(type)}` : `?: ${input(type)} | null | undefined`
    return `${printComment(description, '  ')}  ${name}${print}\n`
  }

  return {
    fragment({ name, typeCondition, selectionSet }) {
      const type = schema.getType(typeCondition.name.value)
      if (!type) throw new Error(`The schema has no type ${typeCondition.name.value}`)
      const comment = printComment(type.description, '')
      if (isAbstractType(type) && isSplit(selectionSet))
        return `${comment}export type ${name.value} = ${selection(type, selectionSet, '')}\n`
      const { fields, spreads } = readSelection(schema, documents, type, selectionSet)
      const wider = spreads.length > 0 ? ` extends ${spreads.join(', ')}` : ''
      return `${comment}export interface ${name.value}${wider} {\n${body(fields, '  ')}}\n`
    },

    result(operation) {
      const type = schema.getRootType(operation.operation)
      if (!type) throw new Error(`The schema has no ${operation.operation}`)
      const { fields } = readSelection(schema, documents, type, operation.selectionSet)
      return `export interface ${namesOf(operation).result} {\n${body(fields, '  ')}}\n`
    },

    input(operation) {
      const descriptions = argumentDescriptions(schema, operation)
      const { input: name, paged } = namesOf(operation)
      const entries = (operation.variableDefinitions ?? [])
        .map((definition) => ({ name: definition.variable.name.value, definition }))
        .filter((variable) => !paged || (variable.name !== 'first' && variable.name !== 'after'))
        .map((variable) => {
          const type = typeFromAST(schema, variable.definition.type)
          if (!type) throw new Error(`The schema has no type for $${variable.name}`)
          return entry(variable.name, type, isNonNullType(type), descriptions.get(variable.name))
        })
      return `${printComment(descriptions.get(''), '')}export interface ${name} {\n${entries.join('')}}\n`
    },

    enums: () => [...enums].toSorted(),

    inputs() {
      // A map that grows while it is walked is walked to its end: an input may mention another.
      return Array.from(mentioned.values(), (type) => printInput(type, entry))
    },
  }
}

function printInput(
  type: GraphQLInputObjectType,
  entry: (
    name: string,
    type: GraphQLType,
    required: boolean,
    description: string | null | undefined,
  ) => string,
): string {
  const entries = Object.values(type.getFields()).map((field) =>
    entry(
      field.name,
      field.type,
      isNonNullType(field.type) && field.defaultValue === undefined,
      field.description,
    ),
  )
  return `${printComment(type.description, '')}export interface ${type.name} {\n${entries.join('')}}\n`
}

/** Stands for the name of a type until it is known which types it can be. */
const TYPENAME = '<__typename>'

function union(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(' | ')
}

/** Whether a selection asks for different things of different types. */
function isSplit(selectionSet: SelectionSetNode): boolean {
  return selectionSet.selections.some((selection) => selection.kind === Kind.INLINE_FRAGMENT)
}

function array(item: string): string {
  return /[|&]/.test(item) ? `(${item})[]` : `${item}[]`
}
