import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import { createContext, createSchema, type Context, type ContextOptions, type Texts } from '@isnad/graphql'
import type { Store } from '@isnad/store'
import { FIRST_QUESTION } from './first-question.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { createKeptFirst } from './kept-first.ts'
import { logToStderr, type Log } from './log.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { logRequests } from './observe-log.ts'
import { createMaskError, UNEXPECTED } from './mask-error.ts'
import { useBatchLimit } from './plugins/use-batch-limit.ts'
import { useBodyLimit } from './plugins/use-body-limit.ts'
import { useCompiledDocuments } from './plugins/use-compiled-documents.ts'
import { useCors } from './plugins/use-cors.ts'
import { traceRequests, useTracing } from './plugins/use-tracing.ts'
import type { Tracing } from './tracing/start-tracing.ts'
import { createCostLimit } from './plugins/use-cost-limit.ts'
import { useCsrfPrevention } from './plugins/use-csrf-prevention.ts'
import { useDocumentLimits } from './plugins/use-document-limits.ts'
import { useErrorCodes } from './plugins/use-error-codes.ts'
import { useExactCache } from './plugins/use-exact-cache.ts'
import { useHead } from './plugins/use-head.ts'
import { useGraphiQL } from './plugins/use-graphiql.ts'
import { useHealthCheck } from './plugins/use-health-check.ts'
import { useLandingPage } from './plugins/use-landing-page.ts'
import { usePersistedDocuments } from './plugins/use-persisted-documents.ts'
import { useReadiness } from './plugins/use-readiness.ts'
import { createMetrics } from './plugins/use-metrics.ts'
import { useObservers } from './plugins/use-observers.ts'
import { createRateLimit, type RateLimitOptions } from './plugins/use-rate-limit.ts'
import { createReleaseHeader } from './plugins/use-release.ts'
import { useRequestId } from './plugins/use-request-id.ts'
import { useSecurityHeaders } from './plugins/use-security-headers.ts'
import { useSubscriptions, type SubscriptionsOptions } from './plugins/use-subscriptions.ts'
import { useTimeLimit } from './plugins/use-time-limit.ts'
import { useTokenLimit } from './plugins/use-token-limit.ts'
import { useValidationLimit } from './plugins/use-validation-limit.ts'
import { useVariablesLimit } from './plugins/use-variables-limit.ts'
import { restingStore } from './guards/resting-store.ts'
import { chargeLists } from './guards/charge-lists.ts'

/** Where the API is. */
export const GRAPHQL_ENDPOINT = '/graphql'
/** Where it says whether it can serve, and what. */
export const HEALTH_ENDPOINT = '/health'
/** Where it says whether requests should be sent here. */
export const READY_ENDPOINT = '/ready'
/** Where Prometheus reads what the server does. */
export const METRICS_ENDPOINT = '/metrics'
/** Where it says that the process is alive, and no more. */
export const LIVE_ENDPOINT = '/live'

const ENDPOINTS = [GRAPHQL_ENDPOINT, HEALTH_ENDPOINT, READY_ENDPOINT, LIVE_ENDPOINT, METRICS_ENDPOINT]

/** Brackets of arguments and types nest inside those of selections. */
const NESTING_BEYOND_DEPTH = 10

/** A client mends one after another. */
const MAX_VALIDATION_ERRORS = 10

export interface CreateServerOptions {
  /** The database that it answers from, migrated. The caller closes it. */
  store: Store
  /** The texts that the operator holds, by SHA-256, from which quotations are shown. Default: none. */
  texts?: Texts
  /** Where unexpected errors go. Default: standard error, as lines of JSON. */
  log?: Log
  /** What a request may be at most, where it differs from {@link DEFAULT_LIMITS}. */
  limits?: Partial<Limits>
  /** How much memory kept answers may take, in bytes. Default 64 MB; 0 keeps none. */
  cacheBytes?: number
  /** For how many seconds a cache in front may give an answer without asking. Default 0. */
  sharedCacheSeconds?: number
  /** How many requests a client may send, where it differs from 6,000 a minute. */
  rateLimit?: Partial<RateLimitOptions>
  /** Whether {@link METRICS_ENDPOINT} answers. Default true. */
  metrics?: boolean
  /** Whether each request is logged too. Default false. */
  logRequests?: boolean
  /** Where requests are traced to. Default: nowhere. */
  tracing?: Pick<Tracing, 'begin'>
  /** Whether what can be is answered from compiled documents, to the same answers. Default true. */
  compiles?: boolean
  /** Says whether the server is stopping, so that it is not ready. */
  isStopping?: () => boolean
  /** Ends every subscription when it is aborted. */
  ending?: AbortSignal
  /** How many may subscribe, and how they are kept. */
  subscriptions?: Pick<SubscriptionsOptions, 'maxSubscribers' | 'heartbeat'>
}

const RATE_LIMIT: RateLimitOptions = { requests: 6_000, seconds: 60 }
const CACHE_BYTES = 64 * 1024 * 1024

export type IsnadServer = YogaServerInstance<object, Context>

/**
 * The public GraphQL server: a request handler for node:http, and `fetch` for callers without a port.
 *
 * @see serve which opens the database and listens too
 */
export function createServer({
  store,
  texts,
  log = logToStderr,
  limits: given = {},
  cacheBytes = CACHE_BYTES,
  sharedCacheSeconds,
  rateLimit: rates = {},
  metrics: counted = true,
  logRequests: logged = false,
  tracing,
  compiles = true,
  isStopping,
  ending,
  subscriptions,
}: CreateServerOptions): IsnadServer {
  const limits = { ...DEFAULT_LIMITS, ...given }
  const metrics = counted ? createMetrics(METRICS_ENDPOINT, ENDPOINTS) : undefined
  const resting = restingStore(store)
  const cost = createCostLimit({ ...limits, onCharged: metrics?.charged })
  const release = createReleaseHeader(store)
  const maskError = createMaskError(log)
  const rateLimit = createRateLimit(GRAPHQL_ENDPOINT, { ...RATE_LIMIT, ...rates })
  const observers = [...(logged ? [logRequests(log)] : []), ...(metrics ? [metrics.observe] : [])]
  const answers = createKeptAnswers(cacheBytes)
  const keptFirst = createKeptFirst({
    endpoint: GRAPHQL_ENDPOINT,
    store,
    answers,
    rateLimit,
    observers: [...observers, ...(tracing ? [traceRequests(tracing)] : [])],
    onLookup: metrics?.lookup,
  })
  const newContext = (options: ContextOptions = {}) =>
    createContext(resting, { ...options, ...(texts && { texts }) })
  const yoga = createYoga<object, Context>({
    schema: chargeLists(createSchema(resting), cost.charge),
    context: ({ request }) => newContext(lastEventOf(request)),
    graphqlEndpoint: GRAPHQL_ENDPOINT,
    healthCheckEndpoint: LIVE_ENDPOINT,
    maskedErrors: { errorMessage: UNEXPECTED, maskError },
    // Replaced by plugins and the log below.
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    maxRequestBodySize: false,
    multipart: false,
    plugins: [
      useHead(),
      useRequestId(),
      useObservers(observers),
      tracing !== undefined && useTracing(GRAPHQL_ENDPOINT, tracing),
      useSecurityHeaders(),
      useCors(),
      metrics !== undefined && metrics.plugin,
      useHealthCheck(HEALTH_ENDPOINT, store),
      useReadiness(READY_ENDPOINT, { store, isStopping }),
      useLandingPage(ENDPOINTS),
      rateLimit !== undefined && rateLimit.plugin,
      useGraphiQL(GRAPHQL_ENDPOINT, { title: 'Isnad', defaultQuery: FIRST_QUESTION }),
      useCsrfPrevention(),
      useErrorCodes(),
      useBodyLimit(limits.maxBodyBytes, limits),
      useBatchLimit(),
      useVariablesLimit(limits),
      usePersistedDocuments(),
      // Before the cache, which would make a key of the whole of a document that is too long.
      useTokenLimit({
        maxLength: limits.maxDocumentLength,
        maxTokens: limits.maxTokens,
        maxNesting: limits.maxDepth + NESTING_BEYOND_DEPTH,
      }),
      release.plugin,
      useExactCache({
        store,
        answers,
        onServed: release.record,
        onKept: keptFirst.record,
        sharedSeconds: sharedCacheSeconds,
        onLookup: metrics?.lookup,
      }),
      useDocumentLimits(limits),
      useValidationLimit(MAX_VALIDATION_ERRORS),
      cost.plugin,
      useSubscriptions({
        ...subscriptions,
        stopping: ending,
        createContext: newContext,
        maskError,
        checkCost: cost.check,
        timeLimit: limits.timeLimit,
      }),
      compiles && useCompiledDocuments(cost),
      useTimeLimit(limits.timeLimit),
      keptFirst.plugin,
    ],
  })
  return keptFirst.inFrontOf(yoga)
}

/** Where a subscriber that comes again was cut off: what a browser sends by itself. */
function lastEventOf(request: Request): ContextOptions {
  const lastEventId = request.headers.get('last-event-id')
  return lastEventId === null || lastEventId === '' ? {} : { lastEventId }
}
