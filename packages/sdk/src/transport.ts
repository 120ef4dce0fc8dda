import { abortable } from './abort.ts'
import { NetworkError, TimeoutError } from './errors.ts'
import { readResponse } from './response.ts'

/** The part of the platform's `fetch` that the client uses, so that any function like it will do. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>

/** What the client gives to `fetch`: always a POST of JSON. */
export interface FetchInit {
  method: 'POST'
  headers: Headers
  body: string
  signal: AbortSignal
}

/** Headers that every request carries besides the client's own. */
export type RequestHeaders = Headers | { readonly [name: string]: string }

/** Where requests go, and how. */
export interface Transport {
  url: string
  fetch: Fetch
  headers: RequestHeaders | undefined
  /** The longest that one attempt may take, in milliseconds. */
  timeout: number
}

/**
 * Sends one request and reads its answer: one attempt, no repetition.
 *
 * @param body the request as JSON, after GraphQL over HTTP
 * @returns the `data` of the answer
 * @throws IsnadError of the kind that fits
 */
export async function send(transport: Transport, body: string, signal: AbortSignal): Promise<unknown> {
  const { response, text } = await exchange(transport, body, signal)
  return readResponse(response, text)
}

async function exchange(
  { url, fetch, headers, timeout }: Transport,
  body: string,
  signal: AbortSignal,
): Promise<{ response: Response; text: string }> {
  const ender = new AbortController()
  const timer = setTimeout(() => ender.abort(), timeout)
  const forward = (): void => ender.abort(signal.reason)
  signal.addEventListener('abort', forward)
  try {
    // Both signals, because an injected `fetch` need not listen to its own.
    return await abortable([signal, ender.signal], async () => {
      const response = await fetch(url, {
        method: 'POST',
        headers: requestHeaders(headers),
        body,
        signal: ender.signal,
      })
      return { response, text: await response.text() }
    })
  } catch (error) {
    if (signal.aborted) throw error
    if (ender.signal.aborted) throw new TimeoutError(timeoutMessage(url, timeout))
    throw new NetworkError(networkMessage(url, error), error)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', forward)
  }
}

function requestHeaders(own: RequestHeaders | undefined): Headers {
  const headers = new Headers(own)
  headers.set('content-type', 'application/json')
  headers.set('accept', 'application/graphql-response+json, application/json;q=0.9')
  return headers
}

function timeoutMessage(url: string, timeout: number): string {
  return `No answer from ${url} within ${timeout} ms; ask for less at once, or raise \`timeout\``
}

function networkMessage(url: string, error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  const reason = cause instanceof Error ? `${message}: ${cause.message}` : message
  return `Could not reach ${url} (${reason}); check the url, and that the server is running`
}
