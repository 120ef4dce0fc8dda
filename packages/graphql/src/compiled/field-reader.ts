import { getArgumentValues, getNullableType, isListType, type FieldNode, type GraphQLField } from 'graphql'
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
  const given = getArgumentValues(field, nodes[0]!, source.variables)
  // An exposed field is one of an object.
  if (exposed !== undefined) return telling((value) => (value as Answered)[exposed])
  const resolve = pothosOptions?.resolve
  if (resolve === undefined || resolve.length > 3) return ordinary(`${field.name} looks at the document`)
  return telling((value, { context }) => resolve(value, given, context))

  function telling(read: (value: unknown, run: Run) => unknown) {
    const { onList } = source
    if (onList === undefined || !isListType(getNullableType(field.type))) return read
    return (value: unknown, run: Run) => {
      const told = (list: unknown) => {
        if (Array.isArray(list)) onList(run.context, { length: list.length, field, fieldNodes: nodes, given })
        return list
      }
      const found = read(value, run)
      return found instanceof Promise ? found.then(told) : told(found)
    }
  }
}
