import { OperationTypeNode, visit, type DefinitionNode, type OperationDefinitionNode } from 'graphql'
import { textOf } from './lighten.ts'
import type { Documents } from './selection.ts'
import { namesOf } from './types.ts'

/** Prints the text of each operation as a constant, without spaces, and each fragment once, so that a bundler drops what is not used. */
export function printTexts({ fragments, operations }: Documents): string {
  const constants = [...fragments.values()].map(
    (fragment) => `const ${fragment.name.value} = '${text(fragment)}'\n`,
  )
  const texts = operations.map((operation) => {
    const args = [...partsOf(operation).map((part) => `'${part}'`), ...reach(operation, fragments)].join(', ')
    return `export const ${constantOf(operation, 'Text')}: DocumentText<${typesOf(operation, fieldOf(operation))}> = /* @__PURE__ */ questionText(${args})\n`
  })
  return [
    `import type { DocumentText } from '../document-text.ts'\nimport { questionText } from '../question-text.ts'\n${importTypes(operations)}`,
    'interface Paging {\n  first: number\n  after?: string | undefined\n}\n',
    ...constants,
    ...texts,
  ].join('\n')
}

/** Prints each query as a document that other clients take too, and servers know by its hash. */
export function printDocuments({ operations }: Documents): string {
  const queries = operations.filter(({ operation }) => operation === OperationTypeNode.QUERY)
  const documents = queries.map(
    (operation) =>
      `export const ${constantOf(operation, 'Document')}: TypedDocument<${typesOf(operation)}> = /* @__PURE__ */ new TypedDocument(texts.${constantOf(operation, 'Text')}.texts, sendPersisted)\n`,
  )
  return [
    `import { TypedDocument } from '../document.ts'\nimport { sendPersisted } from '../send-persisted.ts'\nimport * as texts from './texts.ts'\n${importTypes(queries)}`,
    'interface Paging {\n  first: number\n  after?: string | undefined\n}\n',
    ...documents,
  ].join('\n')
}

/**
 * The parts of an operation as `question-text.ts` puts them together: its kind and field, its variables, its selections.
 *
 * @throws Error where it has another form, as two fields, or a variable that is not given to the argument of its name
 */
function partsOf(operation: OperationDefinitionNode): [head: string, args: string, selections: string] {
  const [, declared = '', field = '', given = '', selections = ''] =
    /^\w+ \w+(?:\(([^)]*)\))?\{(\w+)(?:\(([^)]*)\))?\{(.*)\}\}$/.exec(text(operation)) ?? []
  const args = declared.split('$').slice(1)
  const same = args.map((arg) => arg.replace(/^(\w+):.*$/, '$1:$$$1')).join(' ') === given
  if (field === '' || !same)
    throw new Error(`${operation.name?.value ?? 'An operation'} is no question of one field`)
  return [`${operation.operation} ${field}`, args.join(' '), selections]
}

/** The field that it asks for, by its name in the answer. */
function fieldOf(operation: OperationDefinitionNode): string {
  return partsOf(operation)[0].replace(/.* /, '')
}

function constantOf(operation: OperationDefinitionNode, what: string): string {
  const name = operation.name?.value ?? ''
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}${what}`
}

/** The types of its result, or of one field of it, and of its variables. */
function typesOf(operation: OperationDefinitionNode, field?: string): string {
  const { result, input, paged } = namesOf(operation)
  return `${result}${field === undefined ? '' : `['${field}']`}, ${paged ? `${input} & Paging` : input}`
}

function importTypes(operations: readonly OperationDefinitionNode[]): string {
  const names = operations.flatMap((operation) => [namesOf(operation).result, namesOf(operation).input])
  return `import type { ${names.toSorted().join(', ')} } from './types.ts'\n`
}

function text(definition: DefinitionNode): string {
  const text = textOf(definition)
  if (/[\\']/.test(text)) throw new Error(`${text} has a sign that a constant would need to escape`)
  return text
}

/** The names of the fragments that a definition needs, directly or by way of others. */
function reach(
  definition: DefinitionNode,
  fragments: Documents['fragments'],
  found: string[] = [],
): string[] {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (!fragment || found.includes(name.value)) return
      found.push(name.value)
      reach(fragment, fragments, found)
    },
  })
  return found
}
