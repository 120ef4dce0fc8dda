import {
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql'
import { printComment } from './comment.ts'
import { scalarType } from './scalars.ts'

/**
 * Prints a schema as the types from which the results and the variables of documents are inferred. A field is a member of
 * an interface and has its description as a comment, so that a result, which is mapped from the interface, has it too.
 */
export function printSchemaTypes(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))
  types.sort((a, b) => (a.name < b.name ? -1 : 1))
  const composites = types.filter((type) => isCompositeType(type))
  const leaves = types.filter((type) => isScalarType(type) || isEnumType(type))
  const enums = types.filter((type) => isEnumType(type)).map(({ name }) => name)
  const inputs = types.filter((type) => isInputObjectType(type))
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const
  return `import type { ${enums.join(', ')} } from './enums.ts'

/**
 * A field: its type, how that is wrapped in lists and \`!\`, and its arguments with the types that they are declared with. An
 * argument that may be left out is without \`!\`.
 */
interface Field<TType extends string, TWrapping extends string, TArguments = {}> {
  type: TType
  wrapping: TWrapping
  arguments: TArguments
}

/** A type with fields, and the types of the objects that it can stand for. */
interface Composite<TFields, TPossible extends string> {
  fields: TFields
  possible: TPossible
}

/** The type from which each kind of operation begins. */
export interface Roots {
${roots.map(([operation, type]) => `  ${operation}: ${type ? `'${type.name}'` : 'never'}\n`).join('')}}

/** Scalars and enums by their names. */
export interface Leaves {
${leaves.map((type) => `  ${type.name}: ${printLeaf(type)}\n`).join('')}}

/** Input objects by their names. */
export interface Inputs {
${inputs.map((type) => `  ${type.name}: { ${printInputFields(type)} }\n`).join('')}}

/** Types with fields by their names. */
export interface Composites {
${composites.map((type) => `  ${type.name}: Composite<${type.name}Fields, ${union(possibleTypes(schema, type))}>\n`).join('')}}

${composites.map((type) => printFields(type)).join('\n')}`
}

function possibleTypes(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  return isObjectType(type) ? [type.name] : schema.getPossibleTypes(type).map((member) => member.name)
}

function printFields(type: GraphQLCompositeType): string {
  const wider = isUnionType(type) ? [] : type.getInterfaces()
  // A field that reads the same in an interface stands there.
  const inherited = new Set(wider.flatMap((one) => fieldsOf(one)))
  const own = fieldsOf(type).filter((field) => !inherited.has(field))
  const parents = wider.length > 0 ? ` extends ${wider.map((one) => `${one.name}Fields`).join(', ')}` : ''
  return `interface ${type.name}Fields${parents} {\n${own.join('')}}\n`
}

function fieldsOf(type: GraphQLCompositeType): string[] {
  const fields = isUnionType(type) ? [] : Object.values(type.getFields())
  return [
    `  /** Of which type it is. */\n  __typename: Field<'String', '!'>\n`,
    ...fields.map(({ name, args, description, type: wrapped }) => {
      const [named, wrapping] = unwrap(wrapped)
      const parts = [`'${named}'`, `'${wrapping}'`, ...(args.length > 0 ? [printArguments(args)] : [])]
      return `${printComment(description, '  ')}  ${name}: Field<${parts.join(', ')}>\n`
    }),
  ]
}

function printArguments(args: readonly GraphQLArgument[]): string {
  return `{ ${args.map((arg) => `${arg.name}: '${reference(arg.type, isRequiredArgument(arg))}'`).join('; ')} }`
}

/** The type of an argument as a document writes it; one that may be left out is without \`!\`. */
function reference(type: GraphQLType, required: boolean): string {
  return required || !isNonNullType(type) ? String(type) : String(type.ofType)
}

/** The name of a type, and what stands around the name: `[!]!` for `[Claim!]!`. */
function unwrap(type: GraphQLType): [name: string, wrapping: string] {
  if (isNonNullType(type)) {
    const [name, wrapping] = unwrap(type.ofType)
    return [name, `${wrapping}!`]
  }
  if (isListType(type)) {
    const [name, wrapping] = unwrap(type.ofType)
    return [name, `[${wrapping}]`]
  }
  return [type.name, '']
}

function printLeaf(type: GraphQLNamedType): string {
  return isEnumType(type) ? type.name : scalarType(type.name)
}

function printInputFields(type: GraphQLInputObjectType): string {
  return Object.values(type.getFields())
    .map((field) =>
      isRequiredInputField(field)
        ? `${field.name}: ${printInput(field.type)}`
        : `${field.name}?: ${printInput(field.type)} | undefined`,
    )
    .join('; ')
}

function printInput(type: GraphQLType): string {
  if (!isNonNullType(type)) return `${printInputNonNull(type)} | null`
  return printInputNonNull(type.ofType)
}

function printInputNonNull(type: GraphQLType): string {
  if (isListType(type)) return `readonly (${printInput(type.ofType)})[]`
  const { name } = type as GraphQLNamedType
  return isInputObjectType(type) ? `Inputs['${name}']` : `Leaves['${name}']`
}

function union(names: readonly string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ')
}
