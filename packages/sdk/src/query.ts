import type { Signal } from './abort.ts'
import type { TypedDocument } from './document.ts'
import { InputError } from './errors.ts'
import { createFlights } from './flights.ts'
import { withRetries, type RetryOptions } from './retry.ts'
import { send, type Fetch, type RequestHeaders, type Transport } from './transport.ts'

/** How a client reaches a server. */
export interface ClientOptions {
  /** Address of the GraphQL endpoint: `https://example.org/graphql`. */
  url: string | URL
  /** Sends the requests. Default: the platform's `fetch`. */
  fetch?: Fetch | undefined
  /** Headers for every request. */
  headers?: RequestHeaders | undefined
  /** The longest that one attempt may take, in milliseconds. Default 30 000. */
  timeout?: number | undefined
  /** Ends every call of the client. */
  signal?: AbortSignal | undefined
  /** How failed attempts are repeated; `false` for not at all. */
  retry?: RetryOptions | false | undefined
}

/** What one call may say besides its question. */
export interface CallOptions {
  /** Ends the call, its requests and its waits. */
  signal?: AbortSignal | undefined
}

/** The variables of a call: they may be left out where the document asks for none. */
export type VariablesAndOptions<TVariables> = {} extends TVariables
  ? [variables?: TVariables, options?: CallOptions]
  : [variables: TVariables, options?: CallOptions]

/** Asks a server the question of a document. */
export interface Query {
  /**
   * @param document a document that {@link graphql} has made
   * @param variables the values of its variables
   * @returns its `data`, typed by the text of the document
   * @throws IsnadError of the kind that fits; {@link GraphQLRequestError} keeps what was answered in part
   */
  <TResult, TVariables>(
    document: TypedDocument<TResult, TVariables>,
    ...rest: VariablesAndOptions<TVariables>
  ): Promise<TResult>
  /** The same for a text that is known only at run time, and of which nothing can be inferred. */
  (
    document: string,
    variables?: { readonly [name: string]: unknown },
    options?: CallOptions,
  ): Promise<unknown>
}

const DEFAULT_TIMEOUT = 30_000
/** The longest wait of the platform's timers. */
const LONGEST_TIMEOUT = 2 ** 31 - 1

/**
 * Makes the primitive that the client is built on, for those who need only their own documents.
 *
 * Equal questions that are asked at the same time are sent once; attempts that fail in passing are repeated.
 *
 * @throws InputError where an option cannot be used
 */
export function createQuery(options: ClientOptions): Query {
  const transport = readTransport(options)
  const retry = options.retry === false ? { retries: 0 } : (options.retry ?? {})
  const flights = createFlights()

  // One function serves both signatures of `Query`: a document of no known type has variables of any.
  return async function query(
    document: unknown,
    variables?: unknown,
    call: { signal?: Signal } = {},
  ): Promise<never> {
    const body = JSON.stringify({ query: String(document), variables })
    const data = await flights.join(
      body,
      (signal) => withRetries(() => send(transport, body, signal), retry, signal),
      [options.signal, call.signal],
    )
    // The server answers what the document asks; its type is inferred from the same text.
    return data as never
  }
}

function readTransport({
  url,
  fetch = globalThis.fetch,
  headers,
  timeout = DEFAULT_TIMEOUT,
}: ClientOptions): Transport {
  if (!URL.canParse(String(url)))
    throw new InputError(
      `\`url\` must be an absolute address such as http://localhost:4000/graphql, not ${String(url)}`,
    )
  if (!(timeout >= 1 && timeout <= LONGEST_TIMEOUT))
    throw new InputError(`\`timeout\` must be from 1 to ${LONGEST_TIMEOUT} milliseconds, not ${timeout}`)
  if (typeof fetch !== 'function')
    throw new InputError('This platform has no `fetch`; give one to the client as the option `fetch`')
  // Called without a receiver, because browsers refuse a `fetch` that belongs to another object.
  return { url: String(url), fetch: (address, init) => fetch(address, init), headers, timeout }
}
