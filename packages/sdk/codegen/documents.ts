import { print, stripIgnoredCharacters, visit, type DefinitionNode } from 'graphql'
import type { Documents } from './selection.ts'
import { namesOf } from './types.ts'

/** Prints each operation as a constant, without spaces, and each fragment once, so that a bundler drops what is not used. */
export function printDocuments({ fragments, operations }: Documents): string {
  const constants = [...fragments.values()].map(
    (fragment) => `const ${fragment.name.value} = '${text(fragment)}'\n`,
  )
  const documents = operations.map((operation) => {
    const { result, input, paged } = namesOf(operation)
    const variables = paged ? `${input} & Paging` : input
    const used = reach(operation, fragments).map((name) => `, ${name}`)
    const name = operation.name?.value ?? ''
    const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Document`
    return `export const ${constant}: TypedDocument<${result}, ${variables}> = /* @__PURE__ */ new TypedDocument('${text(operation)}'${used.join('')})\n`
  })
  const types = operations.flatMap((operation) => [namesOf(operation).result, namesOf(operation).input])
  return [
    `import { TypedDocument } from '../document.ts'\nimport type { ${types.sort().join(', ')} } from './types.ts'\n`,
    'interface Paging {\n  first: number\n  after?: string | undefined\n}\n',
    ...constants,
    ...documents,
  ].join('\n')
}

function text(definition: DefinitionNode): string {
  return stripIgnoredCharacters(print(definition)).replaceAll('\\', '\\\\').replaceAll("'", "\\'")
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
