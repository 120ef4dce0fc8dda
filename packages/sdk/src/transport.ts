import type { AnswerCache } from './answer-cache.ts'
import { within, type Signal } from './abort.ts'
import { InputError, IsnadError, NetworkError } from './errors.ts'
import { checkNumber, told } from './given.ts'
import type { ClientOptions, Fetch, Usage } from './options.ts'
import { usageOf } from './usage.ts'

/** Where requests go, and how; one for all that a client asks. */
export interface Transport extends Omit<ClientOptions, 'url' | 'fetch'> {
  url: string
  fetch: Fetch
  /** What documents that are asked for by their hash have taught: answers, and texts that the server does not know. */
  learnt?: { answers: AnswerCache; unknown: Set<string> }
  /** What the last response said of the limits. */
  usage: Usage
}

/** A request that is about to be sent. */
export interface Outgoing {
  url: string
  method: 'GET' | 'POST'
  /** Headers besides those of every request, and before them. */
  headers: { readonly [name: string]: string | undefined }
  body?: string
}

/** An address without a user name. "localhost:4000" would be one of a protocol `localhost`; the local client has its own. */
const ADDRESS = /^(https?:\/\/[^/@]+(\/|$)|isnad:)/i

/** Reads the options of a client. @throws InputError where one cannot be used */
export function createTransport(options: ClientOptions): Transport {
  const url = String(options.url)
  if (!ADDRESS.test(url) || !URL.canParse(url))
    throw new InputError(
      `\`url\` must be an http address without a password, not ${url.replace(/\/.*@/, '//…@')}`,
    )
  checkNumber('timeout', options.timeout)
  return {
    ...options,
    url,
    // Looked up with each call, for tools that put theirs in its place; called without a receiver, because browsers refuse
    // a `fetch` that belongs to another object.
    fetch: (address, init) => (options.fetch ?? globalThis.fetch)(address, init),
    usage: {},
  }
}

/** What a question needs of a call: what ends it, how long it may take, and of which release it is. */
export interface Call {
  signals: readonly Signal[]
  /** In milliseconds. */
  timeout: number
  release: string | undefined
}

/** The headers of a request: what the caller wants, then what the client needs. */
function headersOf({ headers }: Transport, { release }: Call, own: Outgoing['headers']): Promise<Headers> {
  return told('headers', async () => {
    const all = new Headers(typeof headers === 'function' ? await headers() : headers)
    if (!all.has('accept')) all.set('accept', 'application/graphql-response+json, application/json;q=0.9')
    for (const [name, value] of Object.entries({ ...own, 'isnad-release': release }))
      if (value) all.set(name, value)
    return all
  })
}

/** What came of a request. */
interface Exchanged {
  response: Response
  /** The whole body; of a stream, which is still to be read, nothing. */
  text: string | undefined
}

/**
 * Sends one request and reads what comes: one attempt, no repetition.
 *
 * @throws TimeoutError, NetworkError, AbortError
 */
export async function exchange(transport: Transport, request: Outgoing, call: Call): Promise<Exchanged> {
  const { signals, timeout } = call
  const late = `No answer from ${transport.url} within ${timeout} ms; ask for less, or raise \`timeout\``
  const { url, method } = request
  try {
    return await within(
      signals,
      async (signal) => {
        const outgoing = { ...request, headers: await headersOf(transport, call, request.headers) }
        await told('onRequest', () => transport.onRequest?.(outgoing))
        const begin = performance.now()
        const response = await transport.fetch(url, { ...outgoing, signal })
        const { status, headers, body } = response
        const isStream = body && headers.get('content-type')?.includes('text/event-stream')
        const text = isStream ? undefined : await response.text()
        transport.usage = usageOf(headers)
        await told('onResponse', () =>
          transport.onResponse?.({
            ...transport.usage,
            url,
            method,
            status,
            headers,
            requestId: headers.get('x-request-id') ?? undefined,
            duration: performance.now() - begin,
          }),
        )
        return { response, text }
      },
      [timeout, late],
    )
  } catch (error) {
    throw broken(error, `No answer from ${transport.url}`, 'check that the url is that of a server that runs')
  }
}

/** The error of a connection that broke, of whatever a `fetch` or a stream threw; one of ours as it is. */
export function broken(error: unknown, what: string, next = 'try again'): IsnadError {
  if (error instanceof IsnadError) return error
  const { message = String(error), cause } = Object(error) as Partial<Error>
  const reason = cause instanceof Error ? `${message}: ${cause.message}` : message
  return new NetworkError(`${what} (${reason}); ${next}`, 'NETWORK', true, { cause: error })
}
