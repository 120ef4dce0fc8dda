import { isEnumType, type GraphQLEnumType, type GraphQLSchema } from 'graphql'
import { printComment } from './comment.ts'

/** Prints each enum of a schema as a union of its codes, with what each code means. */
export function printEnums(schema: GraphQLSchema): string {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type))
  return enums
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => printEnum(type))
    .join('\n')
}

function printEnum(type: GraphQLEnumType): string {
  const codes = type.getValues().map((value) => `- \`${value.name}\`: ${value.description ?? ''}`)
  return `${printComment([type.description ?? '', '', ...codes].join('\n'), '')}export type ${type.name} =\n${type
    .getValues()
    .map((value) => `  | '${value.name}'`)
    .join('\n')}\n`
}
