import type { IsnadError } from './errors.ts'

/** The part of the platform's `fetch` that the client uses, so that any function like it will do. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>

/** What the client gives to `fetch`: a POST of JSON, or a GET of a document that the server knows. */
export interface FetchInit {
  method: 'GET' | 'POST'
  headers: Headers
  /** JSON; absent from a GET. */
  body?: string
  signal: AbortSignal
}

/** Headers that a request carries besides the client's own. */
export type RequestHeaders = Headers | { readonly [name: string]: string }

/** How failed attempts are repeated. Every call of this client reads, so that every call may be repeated. */
export interface RetryOptions {
  /** How many times a call is repeated after the first attempt. Default 3; of a subscription, without end. */
  retries?: number
  /** The longest wait before the first repetition, in milliseconds; it doubles for each further one. Default 500. */
  firstDelay?: number
  /** The longest wait of all, in milliseconds, unless the server asks for more. Default 5000; of a subscription 30 000. */
  maxDelay?: number
}

/** What one call may say besides its question, and a client for all of its calls. */
export interface CallOptions {
  /** Ends the call, its requests and its waits. */
  signal?: AbortSignal | undefined
  /** The longest that one attempt may take, in milliseconds. Default 30 000. */
  timeout?: number | undefined
  /** How failed attempts are repeated; `false` for not at all. */
  retry?: RetryOptions | false | undefined
  /**
   * Answer from this release or not at all: its `name`, as `commons@0.1.0+1f2e3d4c`, `dataset@version`, or its hash. Where the
   * server has another one, the error has the code `RELEASE_NOT_SERVED`.
   */
  release?: string | undefined
}

/** How a client reaches a server. */
export interface ClientOptions extends CallOptions {
  /** Address of the GraphQL endpoint: `https://example.org/graphql`. */
  url: string | URL
  /** Sends the requests. Default: the platform's `fetch`. */
  fetch?: Fetch | undefined
  /** Headers for every request, or what gives them for each attempt: a token that expires. */
  headers?: RequestHeaders | (() => RequestHeaders | Promise<RequestHeaders>) | undefined
  /**
   * Whether the client's own documents are asked for by their hash in a GET, which caches between you and the server can
   * answer; where the server does not know one, its text is sent. Default true.
   */
  persisted?: boolean | undefined
  /**
   * How much memory answers may take that are kept to be compared with the server's by their `ETag`, in bytes. Default 4 MB,
   * and 0 in a page, where the browser's own cache does it.
   */
  cacheBytes?: number | undefined
  /** Called before each attempt; it may change the headers, and the attempt waits for it. */
  onRequest?: ((request: RequestEvent) => void | Promise<void>) | undefined
  /** Called when a response has come. */
  onResponse?: ((response: ResponseEvent) => void) | undefined
  /** Called when an attempt has failed and will be repeated. */
  onRetry?: ((retry: RetryEvent) => void) | undefined
}

/** An attempt that is about to be made. */
export interface RequestEvent {
  url: string
  method: 'GET' | 'POST'
  /** What is set here is sent. */
  headers: Headers
}

/** A response that has come. */
export interface ResponseEvent extends Usage {
  url: string
  method: 'GET' | 'POST'
  status: number
  headers: Headers
  /** The server's name for the exchange. */
  requestId: string | undefined
  /** Milliseconds from the request to the end of the response; of a subscription, to its headers. */
  duration: number
}

/** A repetition that is about to be waited for. */
export interface RetryEvent {
  /** What went wrong. */
  error: IsnadError
  /** Which repetition it is, from 1. */
  attempt: number
  /** Milliseconds until it begins. */
  delay: number
}

/** What the last response said of the limits of the server. What it did not say is absent. */
export interface Usage {
  /** How many requests this client has in a window. */
  rateLimit?: number
  /** How many of them are left. */
  rateRemaining?: number
  /** Milliseconds until the next window begins. */
  rateReset?: number
  /** How many fields the answer could have had, as the server counts its cost. Absent where it came from a cache. */
  cost?: number
}
