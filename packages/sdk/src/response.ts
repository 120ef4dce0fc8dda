import { GraphQLRequestError, HttpError, RateLimitError, type GraphQLErrorEntry } from './errors.ts'
import { retryAfterOf } from './retry-after.ts'

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
  if (status === 429) throw new RateLimitError(rateLimitMessage(headers, answer), { status, headers })
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
    { status, headers },
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

function rateLimitMessage(headers: Headers, answer: Answer | undefined): string {
  const wait = retryAfterOf(headers)
  const when = wait === undefined ? 'later' : `in ${Math.ceil(wait / 1000)} s`
  const said = answer?.errors?.[0]?.message
  return `Too many requests${said ? ` (${said})` : ''}; try again ${when}, or ask for less`
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line === '' ? 'nothing' : line.length > 120 ? `${line.slice(0, 120)}…` : line
}
