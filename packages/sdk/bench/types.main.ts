// `npm run bench:types`: what a document typed by its text costs an editor, on the real schema: the time from a letter that is
// typed to its errors, and what pointing at a field shows. In the terms of TypeScript's own language server.
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { startLanguageServer, TSC } from './language-server.ts'

const RUNS = 25
/** Documents by how many fields they ask for. */
const DOCUMENTS: { [name: string]: string } = {
  'no document': '',
  '3 fields': 'datasets { id }',
  '30 fields': `claims(first: 5, property: availability) {
    totalCount
    nodes { id property denied mode time note disputed attributedOnly
      subject { id kind name }
      value { __typename ... on DateValue { edtf bounds { earliest latest } } ... on CodeValue { code vocabulary } }
      chain { unnamed manner agent { id name } }
      source { id title url publisher { id name } } }
    pageInfo { hasNextPage endCursor }
  }`,
}

const folder = await mkdtemp(fileURLToPath(new URL('../.bench-', import.meta.url)))
const server = await startLanguageServer(new URL('../', import.meta.url))
const print = (text: string) => process.stdout.write(`${text}\n`)

/** A file with a document, that differs from any other. */
const fileOf = (
  query: string,
  version: number,
): string => `import { graphql, type ResultOf } from '../src/index.ts'
${
  query === ''
    ? 'export const answer = { name: 1 }'
    : `const document = graphql(\`query Q${version} { ${query} }\`)
export declare const answer: ResultOf<typeof document>`
}
void answer
void graphql
export type { ResultOf }
`

try {
  print('milliseconds from a change to its errors:')
  print('document           first     median      least  processor  instantiations of tsc')
  for (const [name, query] of Object.entries(DOCUMENTS)) {
    const { first, times, problems, processor } = await measure(name, query)
    const typed = times.toSorted((a, b) => a - b)
    const figures = [first, typed[RUNS >> 1] ?? 0, typed[0] ?? 0, processor].map(show).join('  ')
    print(`${name.padEnd(14)}${figures}  ${await instantiations(query)}  ${problems} errors`)
  }
  await hover()
} finally {
  server.close()
  await rm(folder, { recursive: true })
}

/** Opens a file, changes its document again and again, and waits for the errors each time. */
async function measure(
  name: string,
  query: string,
): Promise<{ first: number; times: number[]; problems: number; processor: number }> {
  const uri = await open(`${name.replace(' ', '-')}.ts`, fileOf(query, 0))
  const [first] = await diagnose(uri)
  const times: number[] = []
  let problems = 0
  const before = server.processorTime() ?? NaN
  for (let version = 1; version <= RUNS; version++) {
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: version + 1 },
      contentChanges: [{ text: fileOf(query, version) }],
    })
    const [time, found] = await diagnose(uri)
    times.push(time)
    problems = found
  }
  // On a busy machine it says more than the clock. Other threads of the server, as those that clean up, are counted in.
  const processor = ((server.processorTime() ?? NaN) - before) / RUNS
  return { first, times, problems, processor }
}

/** How many types the compiler makes for a file, of which the command says so. */
async function instantiations(query: string): Promise<string> {
  const path = `${folder}/counted.ts`
  await writeFile(path, fileOf(query, 0))
  const options = ['--noEmit', '--ignoreConfig', '--extendedDiagnostics', '--strict', '--skipLibCheck']
  const modes = ['--target', 'es2023', '--module', 'nodenext', '--allowImportingTsExtensions', '--types', '']
  const said = execFileSync(TSC, [...options, ...modes, path], { encoding: 'utf8' })
  return (/Instantiations:\s*(\d+)/.exec(said)?.[1] ?? '?').padStart(9)
}

async function open(name: string, text: string): Promise<string> {
  const path = `${folder}/${name}`
  await writeFile(path, text)
  const uri = `file://${path}`
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } })
  return uri
}

async function diagnose(uri: string): Promise<[time: number, problems: number]> {
  const begin = performance.now()
  // As LSP 3.17 has it.
  const { items } = (await server.request('textDocument/diagnostic', { textDocument: { uri } })) as {
    items: unknown[]
  }
  return [performance.now() - begin, items.length]
}

/** What pointing at a field of an answer shows. */
async function hover(): Promise<void> {
  const text = `import { createClient, graphql } from '../src/index.ts'
const client = createClient({ url: 'http://localhost' })
const { claims } = await client.query(graphql('{ claims { nodes { denied } } }'))
export const denied = claims.nodes[0]?.denied
export const { verdict } = await client.availability({ service: 'a', feature: 'VOICE_CALL', place: 'b', at: '2016-01-01' })
`
  const uri = await open('hover.ts', text)
  for (const [what, line, word] of [
    ['a field of a document', 3, 'denied\n'],
    ['a field of a method’s answer', 4, 'verdict }'],
  ] as const) {
    const character = (text.split('\n')[line] + '\n').lastIndexOf(word)
    const shown = await server.request('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    })
    print(`\npointing at ${what} shows:\n${JSON.stringify(shown, undefined, 2).slice(0, 600)}`)
  }
}

function show(milliseconds: number): string {
  return milliseconds.toFixed(1).padStart(9)
}
