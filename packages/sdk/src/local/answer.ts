import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql'
import type { Fetch } from '../options.ts'
import type { Peers } from './import-peers.ts'

interface Request {
  query: string
  variables?: { readonly [name: string]: unknown } | undefined
}

/**
 * Makes a `fetch` that answers in this process as a server does: GraphQL over HTTP, the errors with their codes, and
 * subscriptions as a stream of events.
 *
 * @param context makes the context of one request
 */
export function createAnswer(
  graphql: Peers['graphql'],
  schema: GraphQLSchema,
  context: (headers: Headers) => unknown,
): Fetch {
  return async (_, { body, headers }) => {
    // The client has just written it.
    const { query, variables } = JSON.parse(body ?? '{}') as Request
    const document = attempt(() => graphql.parse(query))
    if (document instanceof Error) return refuse('GRAPHQL_PARSE_FAILED', [document])
    const problems = graphql.validate(schema, document)
    if (problems.length > 0) return refuse('GRAPHQL_VALIDATION_FAILED', problems)
    const question = { schema, document, variableValues: variables, contextValue: context(headers) }
    const subscribes = graphql.getOperationAST(document)?.operation === graphql.OperationTypeNode.SUBSCRIPTION
    if (!subscribes) return Response.json(coded(await graphql.execute(question)))
    const answers = await graphql.subscribe(question)
    return Symbol.asyncIterator in answers ? stream(answers) : Response.json(coded(answers))
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

function stream(answers: AsyncGenerator<ExecutionResult, void>): Response {
  const encoder = new TextEncoder()
  const events = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await answers.next()
      if (done) {
        controller.enqueue(encoder.encode('event: complete\ndata:\n\n'))
        controller.close()
      } else controller.enqueue(encoder.encode(`event: next\ndata: ${JSON.stringify(coded(value))}\n\n`))
    },
    cancel: async () => void (await answers.return()),
  })
  return new Response(events, { headers: { 'content-type': 'text/event-stream' } })
}
