import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql'
import { scalarType } from './scalars.ts'

/**
 * Prints a schema as the types that gql.tada reads, in the form that it calls preprocessed, so that the type checker
 * need not map an introspection result.
 */
export function printIntrospection(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))
  types.sort((a, b) => (a.name < b.name ? -1 : 1))
  const own = types.filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
  const root = (type: GraphQLNamedType | null | undefined): string => (type ? `'${type.name}'` : 'never')
  return `/** The scalars of the schema that are not GraphQL's own. */
export interface Scalars {
${own.map((type) => `  ${type.name}: ${scalarType(type.name)}`).join('\n')}
}

interface NonNull<TType> {
  kind: 'NON_NULL'
  name: never
  ofType: TType
}
interface List<TType> {
  kind: 'LIST'
  name: never
  ofType: TType
}
interface Named<TKind extends string, TName extends string> {
  kind: TKind
  name: TName
  ofType: null
}
interface Field<TName extends string, TType> {
  name: TName
  type: TType
}

/** The schema as types, for the inference of documents. */
export interface Introspection {
  name: never
  query: ${root(schema.getQueryType())}
  mutation: ${root(schema.getMutationType())}
  subscription: ${root(schema.getSubscriptionType())}
  types: {
${types
  .filter((type) => !isSpecifiedScalarType(type))
  .map((type) => `    ${type.name}: ${printType(schema, type)}`)
  .join('\n')}
  }
}
`
}

function printType(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const { name } = type
  if (isEnumType(type))
    return `{ name: '${name}'; enumValues: ${union(type.getValues().map((value) => value.name))} }`
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(
      (field) =>
        `{ name: '${field.name}'; type: ${printReference(field.type)}; defaultValue: ${field.defaultValue === undefined ? 'null' : 'string'} }`,
    )
    return `{ kind: 'INPUT_OBJECT'; name: '${name}'; isOneOf: ${type.isOneOf}; inputFields: [${fields.join(', ')}] }`
  }
  if (isUnionType(type))
    return `{ kind: 'UNION'; name: '${name}'; fields: {}; possibleTypes: ${union(type.getTypes().map((member) => member.name))} }`
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields()).map(
      (field) => `${field.name}: Field<'${field.name}', ${printReference(field.type)}>`,
    )
    const possible = isInterfaceType(type)
      ? `; possibleTypes: ${union(schema.getPossibleTypes(type).map((member) => member.name))}`
      : ''
    return `{ kind: '${isObjectType(type) ? 'OBJECT' : 'INTERFACE'}'; name: '${name}'; fields: { ${fields.join('; ')} }${possible} }`
  }
  return 'unknown'
}

function printReference(type: GraphQLType): string {
  if (isNonNullType(type)) return `NonNull<${printReference(type.ofType)}>`
  if (isListType(type)) return `List<${printReference(type.ofType)}>`
  return `Named<'${kindOf(type)}', '${type.name}'>`
}

function kindOf(type: GraphQLNamedType): string {
  if (isScalarType(type)) return 'SCALAR'
  if (isEnumType(type)) return 'ENUM'
  if (isInputObjectType(type)) return 'INPUT_OBJECT'
  if (isUnionType(type)) return 'UNION'
  return isInterfaceType(type) ? 'INTERFACE' : 'OBJECT'
}

function union(names: string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ')
}
