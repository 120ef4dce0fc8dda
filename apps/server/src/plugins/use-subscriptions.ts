import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { refusal } from '../refusal.ts'
import { createTurns } from '../turns.ts'
import { EventStream } from './event-stream.ts'
import { within } from './use-time-limit.ts'

export interface SubscriptionsOptions {
  /** How many subscribers there may be at a time. Default 8,000: fewer than the connections. */
  maxSubscribers?: number | undefined
  /** How often each is sent a sign of life, in milliseconds. Default 15 000: proxies close what is silent for a minute. */
  heartbeat?: number | undefined
  /** Ends every subscription, so that its client comes again, and takes no more. */
  stopping?: AbortSignal | undefined
}

interface Wiring extends SubscriptionsOptions {
  /** Makes the context of one answer. */
  createContext: () => object
  /** Hides what nobody expected. */
  maskError: (error: unknown) => Error
  /** Refuses what costs too much, and counts what it costs. */
  checkCost: (args: ExecutionArgs) => unknown
  /** How long the answer to one event may take, in milliseconds. */
  timeLimit: number
}

/** An event that was heard, with its number. */
interface Heard {
  sequence: number
}

/** How many answers to events are made at a time: all who subscribe with questions of their own hear of a release at once. */
const AT_A_TIME = 4
/** How many answers are kept for those who ask the same: each event is answered once for them all. */
const KEPT = 200
/** After how many milliseconds a client that was cut off is to come again. */
const RETRY = 2_000
/** The same of one that found no place. */
const FULL = 30_000

/**
 * Subscriptions over server-sent events, as https://github.com/enisdenk/graphql-sse has them ("distinct connections"):
 * `event: next` for each answer, with the number of what was heard as `id:`, so that a client that comes again with
 * `Last-Event-ID` hears what it missed; `event: complete` where there is no more to hear. A server that stops ends its
 * streams without it, so that clients come again.
 *
 * Thousands may subscribe: an event is executed once for all that ask the same, and a subscriber is little more than its
 * connection. yoga's own stream takes a timer, an executor and three wrappers for each.
 */
export function useSubscriptions({
  maxSubscribers = 8_000,
  heartbeat = 15_000,
  stopping,
  createContext,
  maskError,
  checkCost,
  timeLimit,
}: Wiring): Plugin {
  const streams = new Set<EventStream>()
  const sources = new WeakMap<Request, AsyncIterator<Heard>>()
  const questions = new WeakMap<Request, ExecutionArgs>()
  const answers = new LRUCache<string, Promise<string>>({ max: KEPT })
  const documents = new WeakMap<DocumentNode, number>()
  const inTurn = createTurns(AT_A_TIME)
  let count = 0

  const beat = setInterval(() => {
    for (const stream of streams) stream.comment()
  }, heartbeat).unref()
  stopping?.addEventListener('abort', () => {
    clearInterval(beat)
    for (const stream of streams) stream.end('the server is stopping; come again')
  })

  const answer = (args: ExecutionArgs, heard: Heard): Promise<string> => {
    if (!documents.has(args.document)) documents.set(args.document, ++count)
    const key = JSON.stringify([
      heard.sequence,
      documents.get(args.document),
      args.operationName,
      args.variableValues,
    ])
    const kept = answers.get(key) ?? inTurn(() => run(args, heard))
    answers.set(key, kept)
    return kept
  }
  const run = async (args: ExecutionArgs, heard: Heard): Promise<string> => {
    const given = { ...args, rootValue: heard, contextValue: createContext() }
    checkCost(given)
    const result: ExecutionResult = await within(timeLimit, undefined, () => execute(given))
    const { data = null, errors } = result
    return JSON.stringify({ data, ...(errors && { errors: errors.map(maskError) }) })
  }

  return {
    onSubscribe({ args, setSubscribeFn }) {
      // Yoga puts the request into the context; graphql-js and Envelop type the same arguments apart.
      const { request } = args.contextValue as { request: Request }
      const question = args as unknown as ExecutionArgs
      checkCost(question)
      if (!acceptsEvents(request)) throw notAcceptable()
      if (stopping?.aborted) throw refused('the server is stopping; come again', 0, streams.size, RETRY)
      if (streams.size >= maxSubscribers)
        throw refused(
          `the server has ${maxSubscribers} subscribers at a time, and this would be one more; come again later`,
          maxSubscribers,
          streams.size + 1,
        )
      setSubscribeFn(async () => {
        const source = await createSourceEventStream(question)
        if (!isAsyncIterable(source)) return source
        // The root fields of subscriptions give what was heard as it comes from the store.
        const events = source as AsyncIterableIterator<Heard>
        sources.set(request, events)
        questions.set(request, question)
        // Nobody reads it but the stream below.
        return events as AsyncIterableIterator<ExecutionResult>
      })
    },
    onResultProcess({ request, setResultProcessor }) {
      const [source, question] = [sources.get(request), questions.get(request)]
      if (source === undefined || question === undefined) return
      setResultProcessor((_result, fetchAPI) => {
        const stream = new EventStream(source, {
          answer: (heard) => answer(question, heard),
          onEnd: () => streams.delete(stream),
          retry: RETRY,
        })
        streams.add(stream)
        return new fetchAPI.Response(stream.body, {
          headers: {
            'content-type': 'text/event-stream; charset=utf-8',
            'cache-control': 'no-cache, no-transform',
            // Tells nginx to pass events on as they come.
            'x-accel-buffering': 'no',
          },
        })
      }, 'text/event-stream')
    },
  }
}

/** @param wait after how many milliseconds the client is to come again */
function refused(message: string, limit: number, actual: number, wait = FULL) {
  return refusal('SUBSCRIBER_LIMIT', message, {
    limit,
    actual,
    status: 503,
    headers: { 'retry-after': String(wait / 1000) },
  })
}

function notAcceptable(): GraphQLError {
  return new GraphQLError('a subscription is told over server-sent events; send Accept: text/event-stream', {
    extensions: { code: 'NOT_ACCEPTABLE', http: { status: 406 } },
  })
}

/** Whether the client takes server-sent events: one that says nothing, or `*` for any type, takes what it gets. */
function acceptsEvents(request: Request): boolean {
  const accepted = request.headers.get('accept')?.trim() || '*/*'
  return accepted.split(',').some((one) => {
    const [type = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase())
    const isRefused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
    return EVENTS.includes(type) && !isRefused
  })
}

const EVENTS = ['text/event-stream', 'text/*', '*/*']
