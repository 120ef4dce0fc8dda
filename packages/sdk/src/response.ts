import {
  codeOf,
  GraphQLRequestError,
  HttpError,
  InputError,
  NetworkError,
  RateLimitError,
  RefusedError,
  type GraphQLErrorEntry,
} from './errors.ts'
import { retryAfterOf } from './retry-after.ts'

/**
 * Statuses and codes after which the same request may succeed: too early, too many, what proxies and restarts give, what was
 * cut. Not what took the server too long: it would work as long again.
 */
const RETRYABLE = /^(408|425|429|50[234])(?! TIME_)|BODY_INCOMPLETE$/

/** Codes with which a server says that the question itself is wrong. */
const INPUT = /^((BAD|UNKNOWN|AMBIGUOUS|RELEASE_NOT|TEXT|TOO_MANY|GRAPHQL)_|WITHDRAWN$)/

/** An answer after the GraphQL specification, as far as it is one. */
interface Answer {
  data?: unknown
  errors?: unknown
}

/**
 * Reads an answer after GraphQL over HTTP: the body decides, and the status where there is no GraphQL body.
 *
 * @returns the `data`
 * @throws IsnadError of the kind that fits
 */
export function readResponse(response: Response, text: string | undefined): unknown {
  const { ok, status, headers, redirected, url } = response
  const answer = parseAnswer(text)
  const { data } = answer ?? {}
  // What is in a list of errors is taken for what it should be, with care; anything else is shown as it came.
  const errors: readonly GraphQLErrorEntry[] = Array.isArray(answer?.errors) ? answer.errors : []
  const [first] = errors
  const details = { status, headers, data, errors }
  const code = codeOf(first) ?? 'GRAPHQL'
  const retryable = RETRYABLE.test(`${status} ${code}`)
  // The beginning will do: all of it is in `errors`. Whatever stands for a message becomes a text.
  const said =
    ''
      .concat(first?.message ?? text ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 400) || 'nothing'
  if (status === 429) {
    const wait = retryAfterOf(headers)
    const when = wait ? `in ${Math.ceil(wait / 1000)} s` : 'later'
    const message = `Too many requests (${said}); try again ${when}, or ask for less`
    throw new RateLimitError(message, 'RATE_LIMITED', true, details)
  }
  if (first !== undefined) {
    const message = said + (errors.length > 1 ? ` (and ${errors.length - 1} more, see \`errors\`)` : '')
    if (INPUT.test(code)) throw new InputError(message, code, false, details)
    const { limit, actual } = first?.extensions ?? {}
    throw typeof limit === 'number'
      ? Object.assign(new RefusedError(message, code, retryable, details), { limit, actual })
      : new GraphQLRequestError(message, code, retryable, details)
  }
  if (ok && data && typeof data === 'object') return data
  if (ok && !answer && headers.get('content-type')?.includes('json'))
    throw new NetworkError(`The answer broke off: ${said}`, 'NETWORK', true, details)
  const advice = redirected
    ? `it came from ${url}, where the request was led`
    : retryable
      ? 'try again later'
      : 'check that the url is that of the GraphQL endpoint'
  const what = ok ? 'No GraphQL answer' : `The server answered with status ${status}`
  throw new HttpError(`${what}: ${said}; ${advice}`, ok ? 'BAD_RESPONSE' : 'HTTP', retryable, details)
}

/** What a text says, if it is JSON. */
function parseAnswer(text: string | undefined): Answer | undefined {
  try {
    return Object(JSON.parse(text ?? '')) as Answer
  } catch {
    return undefined
  }
}
