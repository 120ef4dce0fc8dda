import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node.js'

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
