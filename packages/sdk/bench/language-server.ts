import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { TSC } from './compile.ts'

/** TypeScript's language server, as an editor starts it. */
export interface LanguageServer {
  /** Asks, and gives the answer. */
  request(method: string, params: unknown): Promise<unknown>
  notify(method: string, params: unknown): void
  /** Processor time that it has taken so far, in milliseconds; where the system does not say so, `undefined`. */
  processorTime(): number | undefined
  close(): void
}

interface Message {
  id?: number
  method?: string
  result?: unknown
  error?: { message: string }
}

/** Starts the server and opens a folder. */
export async function startLanguageServer(root: URL): Promise<LanguageServer> {
  const child = spawn(TSC, ['--lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map<number, (message: Message) => void>()
  let bytes = Buffer.alloc(0)
  let count = 0

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const take = (message: Message): void => {
    if (message.id === undefined) return
    // What the server asks of an editor, as its settings: nothing is set.
    if (message.method !== undefined) return send({ id: message.id, result: null })
    waiting.get(message.id)?.(message)
  }
  child.stdout.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      const [head, length] = /^Content-Length: (\d+)[^]*?\r\n\r\n/.exec(bytes.toString('latin1')) ?? []
      if (head === undefined || bytes.length < head.length + Number(length)) return
      take(JSON.parse(bytes.subarray(head.length, head.length + Number(length)).toString()) as Message)
      bytes = bytes.subarray(head.length + Number(length))
    }
  })

  const request = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)))
      send({ id, method, params })
    })
  const notify = (method: string, params: unknown): void => send({ method, params })
  await request('initialize', { processId: process.pid, rootUri: root.href, capabilities: {} })
  notify('initialized', {})
  return { request, notify, processorTime: () => processorTimeOf(child.pid), close: () => void child.kill() }
}

/** That of a process and of those that it started: Linux counts it in hundredths of a second, in two fields of `stat`. */
function processorTimeOf(pid: string | number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    const own = 10 * (Number(fields[11]) + Number(fields[12]))
    return children
      .split(' ')
      .filter(Boolean)
      .reduce((sum, child) => sum + (processorTimeOf(child) ?? 0), own)
  } catch {
    return undefined
  }
}
