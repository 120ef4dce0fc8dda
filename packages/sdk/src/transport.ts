import type { AnswerCache } from './answer-cache.ts'
import { within, type Signal } from './abort.ts'
import { InputError, IsnadError, NetworkError, type ErrorDetails } from './errors.ts'
import { told } from './hooks.ts'
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
  headers: Headers
  body?: string
}

const DEFAULT_TIMEOUT = 30_000
/** The longest wait of the platform's timers. */
const LONGEST_TIMEOUT = 2 ** 31 - 1

/** Reads the options of a client. @throws InputError where one cannot be used */
export function createTransport(options: ClientOptions): Transport {
  const { url, fetch = globalThis.fetch } = options
  if (!URL.canParse(String(url))) throw new InputError(`\`url\` must be an absolute address, not ${url}`)
  checkTimeout(options.timeout)
  return {
    ...options,
    url: String(url),
    // Called without a receiver, because browsers refuse a `fetch` that belongs to another object.
    fetch: (address, init) => fetch(address, init),
    usage: {},
  }
}

/** The longest that an attempt may take. @throws InputError where it is none that a timer can wait for */
export function checkTimeout(timeout = DEFAULT_TIMEOUT): number {
  if (timeout >= 1 && timeout <= LONGEST_TIMEOUT) return timeout
  throw new InputError(`\`timeout\` must be from 1 to ${LONGEST_TIMEOUT} ms, not ${timeout}`)
}

/** What a question needs of a call: what ends it, how long it may take, and of which release it is. */
export interface Call {
  signals: readonly Signal[]
  /** In milliseconds. */
  timeout: number
  release: string | undefined
}

/** The headers that every request has. */
export async function requestHeaders({ headers }: Transport, { release }: Call): Promise<Headers> {
  const all = new Headers(typeof headers === 'function' ? await told('headers', headers) : headers)
  if (release) all.set('isnad-release', release)
  if (!all.has('accept')) all.set('accept', 'application/graphql-response+json, application/json;q=0.9')
  return all
}

/**
 * Sends one request and reads what comes: one attempt, no repetition.
 *
 * @param read reads the response; what it takes counts
 * @throws TimeoutError, NetworkError, AbortError
 */
export async function exchange<T>(
  transport: Transport,
  request: Outgoing,
  { signals, timeout }: Call,
  read: (response: Response) => Promise<T>,
): Promise<{ response: Response; result: T }> {
  const late = `No answer from ${transport.url} within ${timeout} ms; ask for less, or raise \`timeout\``
  const { url, method } = request
  try {
    return await within(
      signals,
      async (signal) => {
        await told('onRequest', () => transport.onRequest?.(request))
        const begin = performance.now()
        const response = await transport.fetch(url, { ...request, signal })
        const result = await read(response)
        const { status, headers } = response
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
        return { response, result }
      },
      [timeout, late],
    )
  } catch (error) {
    if (error instanceof IsnadError) throw error
    const { message = String(error), cause } = error as Partial<Error>
    const reason = cause instanceof Error ? `${message}: ${cause.message}` : message
    throw broken(
      `Could not reach ${transport.url} (${reason}); check the url, and that the server is running`,
      {
        cause: error,
      },
    )
  }
}

/** The error of a connection that broke. */
export function broken(message: string, details?: ErrorDetails): NetworkError {
  return new NetworkError(message, 'NETWORK', true, details)
}
