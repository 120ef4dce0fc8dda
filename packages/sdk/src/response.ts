import {
  codeOf,
  GraphQLRequestError,
  HttpError,
  InputError,
  RateLimitError,
  RefusedError,
  type GraphQLErrorEntry,
} from './errors.ts'
import { broken } from './transport.ts'

/** Statuses after which the same request may succeed: too early, too many, and what proxies and restarts give. */
const RETRYABLE = /^(408|425|429|50[234])$/

/** Codes with which a server says that the question itself is wrong. */
const INPUT = /^(BAD|UNKNOWN|AMBIGUOUS)_|^GRAPHQL_(PARSE|VALIDATION)_FAILED$/

/** An answer after the GraphQL specification. */
interface Answer {
  data?: unknown
  errors?: readonly GraphQLErrorEntry[]
}

/**
 * Reads an answer after GraphQL over HTTP: the body decides, and the status where there is no GraphQL body.
 *
 * @returns the `data`
 * @throws IsnadError of the kind that fits
 */
export function readResponse(response: Response, text: string): unknown {
  const { ok, status, headers, redirected, url } = response
  const answer = parseAnswer(text)
  const { data, errors } = answer ?? {}
  const details = { status, headers, data, errors }
  const retryable = RETRYABLE.test(String(status))
  const first = errors?.[0]
  if (status === 429) {
    const { retryAfter = 0 } = new RateLimitError('', '', true, details)
    const when = retryAfter ? `in ${Math.ceil(retryAfter / 1000)} s` : 'later'
    const said = first ? ` (${first.message})` : ''
    const message = `Too many requests${said}; try again ${when}, or ask for less`
    throw new RateLimitError(message, 'RATE_LIMITED', true, details)
  }
  if (first) {
    const others = errors.length > 1 ? ` (and ${errors.length - 1} more, see \`errors\`)` : ''
    const message = first.message + others
    const code = codeOf(first) ?? 'GRAPHQL'
    const { limit, actual } = first.extensions ?? {}
    if (typeof limit === 'number')
      throw Object.assign(new RefusedError(message, code, retryable, details), { limit, actual })
    throw INPUT.test(code)
      ? new InputError(message, code, false, details)
      : new GraphQLRequestError(message, code, retryable, details)
  }
  if (ok && data) return data
  const line = text.replace(/\s+/g, ' ').trim()
  const shown = line.length > 120 ? `${line.slice(0, 120)}…` : line || 'nothing'
  if (ok && !answer && /json/.test(headers.get('content-type') ?? ''))
    throw broken(`The answer broke off: ${shown}`, details)
  const advice = redirected
    ? `it came from ${url}, where the request was led`
    : retryable
      ? 'try again later'
      : 'check that the url is that of the GraphQL endpoint'
  const said = ok ? 'No GraphQL answer' : `The server answered with status ${status}`
  throw new HttpError(`${said}: ${shown}; ${advice}`, ok ? 'BAD_RESPONSE' : 'HTTP', retryable, details)
}

/** What a text says, if it is JSON. */
function parseAnswer(text: string): Answer | undefined {
  try {
    const { data, errors } = Object(JSON.parse(text)) as { [name: string]: unknown }
    // An error list that a server sends has at least messages; anything else is shown as it came.
    return { data, ...(Array.isArray(errors) && { errors: errors as GraphQLErrorEntry[] }) }
  } catch {
    return undefined
  }
}
