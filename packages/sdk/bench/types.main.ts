// `npm run bench:types`: what a document typed by its text costs an editor, on the real schema: the time from a letter that is
// typed to its errors, and what pointing at a field shows. In the terms of TypeScript's own language server.
import { rm, writeFile } from 'node:fs/promises'
import { compile, makeFolder } from './compile.ts'
import { DOCUMENTS, fileOf } from './documents.ts'
import { startLanguageServer } from './language-server.ts'

const RUNS = 25
const folder = makeFolder()
const server = await startLanguageServer(new URL('../', import.meta.url))
const print = (text: string) => process.stdout.write(`${text}\n`)

try {
  print('milliseconds from a change to its errors:')
  print('document           first     median      least  processor  instantiations of tsc')
  for (const [name, query] of Object.entries(DOCUMENTS)) {
    const { first, times, problems, processor } = await measure(name, query)
    const typed = times.toSorted((a, b) => a - b)
    const figures = [first, typed[RUNS >> 1] ?? 0, typed[0] ?? 0, processor].map(show).join('  ')
    print(
      `${name.padEnd(14)}${figures}  ${String(compile(fileOf(query, 0)).instantiations).padStart(9)}  ${problems} errors`,
    )
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
