import type { RowContext } from './importer.ts'
import { lookUp, saysNothing, valueTable } from './mapping.ts'

/** Yes and no, as tables write them. */
export const answers = valueTable({ Yes: 'YES', True: 'YES', No: 'NO', False: 'NO' })

/**
 * The code that the cell of a field stands for. What stands for none is lost, with the reason.
 *
 * @param table from `valueTable`; `null` where nothing of ours is meant
 * @param none why, for a value that stands for nothing of ours
 */
export function readCode<TCode extends string | null>(
  context: RowContext,
  field: string,
  table: { readonly [value: string]: TCode },
  none = 'it is none of our codes',
): Exclude<TCode, null> | undefined {
  const cell = context.get(field)
  if (cell === undefined) return undefined
  const code = lookUp(table, cell)
  if (code === null) context.lose(field, 'NO_PROPERTY', undefined, none)
  else if (code === undefined) context.lose(field, saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  // `null` was taken out above, which the compiler does not see of a type parameter.
  else return code as Exclude<TCode, null>
  return undefined
}
