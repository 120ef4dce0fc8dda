import { connect } from 'node:net'
import type { Target } from './attack.ts'

/** What came back over a connection until it was closed. */
export interface Raw {
  text: string
  /** The status of each answer, in order. */
  statuses: number[]
  /** Whether the server closed it. */
  closed: boolean
  /** In milliseconds. */
  took: number
}

/** Sends bytes as they are, and reads until the server closes the connection or the time is over. */
export function sendRaw(
  { port }: Target,
  bytes: string | Buffer | (string | Buffer)[],
  wait = 3_000,
): Promise<Raw> {
  return new Promise((resolve) => {
    const started = performance.now()
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1')
    const end = (closed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      const text = Buffer.concat(chunks).toString('latin1')
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
      resolve({ text, statuses, closed, took: performance.now() - started })
    }
    const timer = setTimeout(() => end(false), wait)
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', () => {})
    socket.once('close', () => end(true))
    for (const part of [bytes].flat()) socket.write(part)
  })
}

export const QUESTION = '{"query":"{ __typename }"}'
export const JSON_TYPE = 'content-type: application/json\r\n'

/** A request for the API in the bytes of HTTP/1.1; the connection is closed after it. */
export function post(body: string, headers = JSON_TYPE): string {
  return `POST /graphql HTTP/1.1\r\nhost: x\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`
}

export function get(target: string, headers = 'host: x\r\n', method = 'GET'): string {
  return `${method} ${target} HTTP/1.1\r\n${headers}connection: close\r\n\r\n`
}
