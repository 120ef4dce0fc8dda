import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node'

/** The language server that VS Code's YAML extension runs, with a folder open in it. */
export interface LanguageServer {
  connection: MessageConnection
  folder: string
  diagnostics: Map<string, { message: string }[]>
  stop(): Promise<void>
}

/** Starts the server as an editor does. It is offline: the catalogue of schemas on the web is switched off. */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const manifest = createRequire(import.meta.url).resolve('yaml-language-server/package.json')
  const child = spawn(process.execPath, [join(dirname(manifest), 'bin/yaml-language-server'), '--stdio'])
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const diagnostics: LanguageServer['diagnostics'] = new Map()
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string; diagnostics: { message: string }[] }) =>
      void diagnostics.set(params.uri, params.diagnostics),
  )
  const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? settings : {})),
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  const rootUri = pathToFileURL(folder).href
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'dataset' }],
    capabilities: {
      workspace: { configuration: true },
      textDocument: { hover: {}, completion: { completionItem: { snippetSupport: false } } },
    },
  })
  await connection.sendNotification('initialized', {})
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: settings } })
  return {
    connection,
    folder,
    diagnostics,
    async stop() {
      await connection.sendRequest('shutdown')
      connection.dispose()
      child.kill()
    },
  }
}

/** What the server finds wrong with a file, once it has looked. */
export async function diagnosticsOf(server: LanguageServer, file: string): Promise<string[]> {
  const { uri } = await open(server, file)
  for (let tries = 0; !server.diagnostics.has(uri); tries += 1) {
    if (tries > 200) throw new Error(`the language server says nothing of ${file}`)
    await setTimeout(50)
  }
  return server.diagnostics.get(uri)!.map(({ message }) => message)
}

/** What an editor shows over the first occurrence of a word. */
export async function hoverAt(server: LanguageServer, file: string, word: string): Promise<string> {
  const { uri, text } = await open(server, file)
  const position = positionOf(text, text.indexOf(word) + 1)
  const hover = await server.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position })
  return JSON.stringify(hover)
}

/** What an editor proposes after the first occurrence of some text. */
export async function completionsAt(server: LanguageServer, file: string, after: string): Promise<string[]> {
  const { uri, text } = await open(server, file)
  const position = positionOf(text, text.indexOf(after) + after.length)
  const answer = await server.connection.sendRequest<{ items: { label: string }[] }>(
    'textDocument/completion',
    {
      textDocument: { uri },
      position,
    },
  )
  return answer.items.map(({ label }) => label)
}

async function open(
  { connection, folder }: LanguageServer,
  file: string,
): Promise<{ uri: string; text: string }> {
  const uri = pathToFileURL(join(folder, file)).href
  const text = await readFile(join(folder, file), 'utf8')
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  })
  return { uri, text }
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)!.length }
}
