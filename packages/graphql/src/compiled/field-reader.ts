import { getArgumentValues, type FieldNode, type GraphQLField } from 'graphql'
import type { Source } from './collect-fields.ts'
import { fieldExtensions } from './field-select.ts'
import { ordinary } from './not-compilable.ts'
import type { Answered, Run } from './run.ts'

/** What a field of ours gives, by its own resolver: none of them looks at more than its first three parameters. */
export function fieldReader(
  source: Source,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): (value: unknown, run: Run) => unknown {
  const { pothosExposedField: exposed, pothosOptions } = fieldExtensions(field)
  // An exposed field is one of an object.
  if (exposed !== undefined) return (value) => (value as Answered)[exposed]
  const resolve = pothosOptions?.resolve
  if (resolve === undefined || resolve.length > 3) return ordinary(`${field.name} looks at the document`)
  const given = getArgumentValues(field, nodes[0]!, source.variables)
  return (value, { context }) => resolve(value, given, context)
}
