import { DocumentText } from './document-text.ts'
import { sendPersisted } from './send-persisted.ts'

/**
 * The document of a question of the client's: an operation of one field whose arguments are its variables, so that no bundle
 * says them twice. Servers know it by its hash.
 *
 * @param operation its kind and its field, which also gives it its name: `query claims`
 * @param args the arguments of the field with their types: `id:ID! first:Int`
 * @param selections what is asked of the field
 * @param fragments those that it needs
 */
export function questionText<TResult, TVariables>(
  operation: string,
  args: string,
  selections: string,
  ...fragments: string[]
): DocumentText<TResult, TVariables> {
  const given = args && `(${args.replace(/(\w+):\S+/g, '$1:$$$1')})`
  const declared = args && `(${args.replace(/\w+:/g, '$$$&')})`
  const field = operation.replace(/.* /, '')
  return new DocumentText(
    [`${operation}${declared}{${field}${given}{${selections}}}`, ...fragments],
    sendPersisted,
    field,
  )
}
