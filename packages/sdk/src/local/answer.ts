import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql'
import type { Fetch } from '../options.ts'
import type { Peers } from './import-peers.ts'

interface Request {
  query: string
  variables?: { readonly [name: string]: unknown } | undefined
}

/** What was heard, with its number, as the root fields of subscriptions give it. */
interface Heard {
  sequence: number
}

/**
 * Makes a `fetch` that answers in this process as a server does: GraphQL over HTTP, the errors with their codes, and
 * subscriptions as a stream of events with their ids.
 *
 * @param context makes the context of one request
 * @param check throws what has a `code` where the releases that a request is pinned to are not there
 */
export function createAnswer(
  graphql: Peers['graphql'],
  schema: GraphQLSchema,
  context: (headers: Headers) => unknown,
  check?: (release: string) => Promise<void>,
): Fetch {
  return async (_, { body, headers }) => {
    const unserved = await refusedBy(headers.get('isnad-release'), check)
    if (unserved) return unserved
    // The client has just written it.
    const { query, variables } = JSON.parse(body ?? '{}') as Request
    const document = attempt(() => graphql.parse(query))
    if (document instanceof Error) return refuse('GRAPHQL_PARSE_FAILED', [document])
    const problems = graphql.validate(schema, document)
    if (problems.length > 0) return refuse('GRAPHQL_VALIDATION_FAILED', problems)
    const question = { schema, document, variableValues: variables, contextValue: context(headers) }
    const subscribes = graphql.getOperationAST(document)?.operation === graphql.OperationTypeNode.SUBSCRIPTION
    if (!subscribes) return Response.json(coded(await graphql.execute(question)))
    const heard = await graphql.createSourceEventStream(question)
    if (!(Symbol.asyncIterator in heard)) return Response.json(coded(heard))
    return stream(heard as AsyncIterableIterator<Heard>, async (rootValue) =>
      graphql.execute({ ...question, rootValue, contextValue: context(headers) }),
    )
  }

  function attempt<T>(read: () => T): T | GraphQLError {
    try {
      return read()
    } catch (error) {
      if (error instanceof graphql.GraphQLError) return error
      throw error
    }
  }
}

function refuse(code: string, errors: readonly GraphQLError[]): Response {
  return Response.json({ errors: errors.map((error) => withCode(error, code)) }, { status: 400 })
}

/** What is wrong before a field is read is wrong with the variables. */
function coded(result: ExecutionResult): unknown {
  return result.errors
    ? {
        ...result,
        errors: result.errors.map((error) => (error.path ? error : withCode(error, 'BAD_USER_INPUT'))),
      }
    : result
}

function withCode(error: GraphQLError, code: string): unknown {
  const { extensions, ...rest } = error.toJSON()
  return { ...rest, extensions: { code, ...extensions } }
}

/** The answer to a request that is pinned to what is not there. */
async function refusedBy(
  releases: string | null,
  check?: (release: string) => Promise<void>,
): Promise<Response | undefined> {
  try {
    for (const release of releases?.split(',') ?? []) await check?.(release.trim())
    return undefined
  } catch (error) {
    // The store's, whose class belongs to whichever copy of it was loaded.
    const { code, message } = error as Error & { code?: string }
    if (code !== 'RELEASE_NOT_SERVED') throw error
    return Response.json({ errors: [{ message, extensions: { code } }] }, { status: 412 })
  }
}

function stream(
  heard: AsyncIterableIterator<Heard>,
  answer: (heard: Heard) => Promise<ExecutionResult>,
): Response {
  const encoder = new TextEncoder()
  const events = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await heard.next()
      if (done) {
        controller.enqueue(encoder.encode('event: complete\ndata:\n\n'))
        return controller.close()
      }
      const data = JSON.stringify(coded(await answer(value)))
      controller.enqueue(encoder.encode(`id: ${value.sequence}\nevent: next\ndata: ${data}\n\n`))
    },
    cancel: async () => void (await heard.return?.()),
  })
  return new Response(events, { headers: { 'content-type': 'text/event-stream' } })
}
