import { readFileSync } from 'node:fs'
import { Kind, OperationTypeNode } from 'graphql'

/** What the SDK uses of gql.tada. All else is left out. */
const WANTED = [
  'getDocumentType',
  'getVariablesType',
  'getFragmentsOfDocuments',
  'decorateFragmentDef',
  'parseDocument',
  'addIntrospectionScalars',
  'FragmentShape',
  '$tada',
]

/**
 * Prints the part of gql.tada's types that the SDK uses as one file that imports nothing. gql.tada as a dependency would
 * bring a language server and a command line with it, for types alone.
 */
export function printTada(): string {
  const folder = new URL('../node_modules/gql.tada/', import.meta.url)
  const licence = readFileSync(new URL('LICENSE.md', folder), 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
  const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string }
  const declarations = readDeclarations(readFileSync(new URL('dist/chunks/index-chunk.d.ts', folder), 'utf8'))
  return [
    `/*! The types of gql.tada ${version}, in part.\n\n${licence}\n*/`,
    printKinds(),
    ...reachable(declarations, WANTED).map(({ name, text }) =>
      WANTED.includes(name) ? `export ${text}` : text,
    ),
    '',
  ].join('\n\n')
}

interface Declaration {
  name: string
  text: string
}

/** The declarations of a file that has each of them begin at the start of a line. */
function readDeclarations(text: string): Declaration[] {
  const code = text.replace(/^\/\*\*[\s\S]*?\*\/$/gm, '').replace(/^\s+\/\*\*[\s\S]*?\*\/$/gm, '')
  return code
    .split(/^(?=(?:declare|type|interface|export|import) )/m)
    .map((part) => ({
      name:
        /^(?:declare )?(?:type|interface|namespace|const enum|function|const) ([$\w]+)/.exec(part)?.[1] ?? '',
      text: part.trim(),
    }))
    .filter(({ name }) => name !== '')
}

function reachable(declarations: Declaration[], names: readonly string[]): Declaration[] {
  const found = new Set<string>()
  const visit = (name: string): void => {
    const declaration = declarations.find((candidate) => candidate.name === name)
    if (!declaration || found.has(name)) return
    found.add(name)
    for (const [word] of declaration.text.matchAll(/[$\w]+/g)) visit(word)
  }
  names.forEach(visit)
  return declarations.filter(({ name }) => found.has(name))
}

/** The kinds of nodes, which gql.tada takes from a parser's types. */
function printKinds(): string {
  const kinds = Object.entries(Kind).map(([name, kind]) => `  type ${name} = '${kind}'`)
  const operations = Object.entries(OperationTypeNode).map(
    ([name, operation]) => `  type ${name} = '${operation}'`,
  )
  return `declare namespace Kind {\n${kinds.join('\n')}\n}\n\ndeclare namespace OperationTypeNode {\n${operations.join('\n')}\n}`
}
