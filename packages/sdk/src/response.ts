import { GraphQLRequestError, HttpError, RateLimitError, type GraphQLErrorEntry } from './errors.ts'

/** Statuses after which the same request may succeed: too early, too many, and what proxies and restarts give. */
const RETRYABLE = new Set([408, 425, 429, 502, 503, 504])

/** An answer after the GraphQL specification. */
interface Answer {
  data?: unknown
  errors?: readonly GraphQLErrorEntry[]
}

/**
 * Reads an answer after GraphQL over HTTP: the body decides, and the status where there is no GraphQL body.
 *
 * @returns the `data`
 * @throws RateLimitError for status 429, GraphQLRequestError where the answer has errors, HttpError where it is none
 */
export function readResponse(response: Response, text: string): unknown {
  const { status, headers } = response
  const answer = parseAnswer(text)
  const retryable = RETRYABLE.has(status)
  const retryAfter = retryAfterOf(headers)
  if (status === 429) {
    const when = retryAfter === undefined ? 'later' : `in ${Math.ceil(retryAfter / 1000)} s`
    throw new RateLimitError(`Too many requests; try again ${when}, or ask for less`, {
      status,
      headers,
      retryAfter,
    })
  }
  if (answer?.errors?.length)
    throw new GraphQLRequestError(answer.errors, answer.data, retryable, { status, headers })
  if (answer?.data && response.ok) return answer.data
  if (response.ok)
    throw new HttpError(
      `The answer is not a GraphQL answer: ${excerpt(text)}; check that the url is that of the GraphQL endpoint`,
      'BAD_RESPONSE',
      false,
      { status, headers },
    )
  const advice = retryable ? 'try again later' : 'check the url and what stands between you and the server'
  throw new HttpError(
    `The server answered with status ${status}: ${excerpt(text)}; ${advice}`,
    'HTTP',
    retryable,
    {
      status,
      headers,
      retryAfter,
    },
  )
}

function parseAnswer(text: string): Answer | undefined {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null) return undefined
    const { data, errors } = body as { [name: string]: unknown }
    // An error list that a server sends has at least messages; anything else is shown as it came.
    return { data, ...(Array.isArray(errors) && { errors: errors as GraphQLErrorEntry[] }) }
  } catch {
    return undefined
  }
}

/** `Retry-After` in milliseconds: a number of seconds, or an HTTP date. */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line === '' ? 'nothing' : line.length > 120 ? `${line.slice(0, 120)}…` : line
}
