import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import { createContext, createSchema, type Context, type Texts } from '@isnad/graphql'
import type { Store } from '@isnad/store'
import { FIRST_QUESTION } from './first-question.ts'
import { logToStderr, type Log } from './log.ts'
import { createMaskError, UNEXPECTED } from './mask-error.ts'
import { useCors } from './plugins/use-cors.ts'
import { useCsrfPrevention } from './plugins/use-csrf-prevention.ts'
import { useErrorCodes } from './plugins/use-error-codes.ts'
import { useGraphiQL } from './plugins/use-graphiql.ts'
import { useHealthCheck } from './plugins/use-health-check.ts'
import { useLandingPage } from './plugins/use-landing-page.ts'
import { useRequestId } from './plugins/use-request-id.ts'

/** Where the API is. */
export const GRAPHQL_ENDPOINT = '/graphql'
/** Where it says whether it can serve, and what. */
export const HEALTH_ENDPOINT = '/health'
/** Where it says that the process is alive, and no more. */
export const LIVE_ENDPOINT = '/live'

/** A document with its variables is a few kB; the longest that is of use has a few hundred lines. */
const MAX_BODY_BYTES = 256 * 1024

export interface CreateServerOptions {
  /** The database that it answers from, migrated. The caller closes it. */
  store: Store
  /** The texts that the operator holds, by SHA-256, from which quotations are shown. Default: none. */
  texts?: Texts
  /** Where unexpected errors go. Default: standard error, as lines of JSON. */
  log?: Log
}

export type IsnadServer = YogaServerInstance<object, Context>

/**
 * The public GraphQL server: a request handler for node:http, and `fetch` for callers without a port.
 *
 * @see serve which opens the database and listens too
 */
export function createServer({ store, texts, log = logToStderr }: CreateServerOptions): IsnadServer {
  return createYoga<object, Context>({
    schema: createSchema(store),
    context: () => createContext(store, texts && { texts }),
    graphqlEndpoint: GRAPHQL_ENDPOINT,
    healthCheckEndpoint: LIVE_ENDPOINT,
    maxRequestBodySize: MAX_BODY_BYTES,
    maskedErrors: { errorMessage: UNEXPECTED, maskError: createMaskError(log) },
    // Replaced by plugins and the log below.
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    multipart: false,
    plugins: [
      useRequestId(),
      useCors(),
      useHealthCheck(HEALTH_ENDPOINT, store),
      useLandingPage([GRAPHQL_ENDPOINT, HEALTH_ENDPOINT, LIVE_ENDPOINT]),
      useGraphiQL(GRAPHQL_ENDPOINT, { title: 'Isnad', defaultQuery: FIRST_QUESTION }),
      useCsrfPrevention(),
      useErrorCodes(),
    ],
  })
}
