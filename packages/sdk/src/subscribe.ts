import { within } from './abort.ts'
import { partOf, type DocumentText, type Given } from './document-text.ts'
import { InputError } from './errors.ts'
import { readEvents } from './events.ts'
import { CALL, checkNames, checkNumber, textOf, told } from './given.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import type { AnyVariables, VariablesAndOptions } from './query.ts'
import { readResponse } from './response.ts'
import { createWaiter } from './retry.ts'
import { broken, createTransport, exchange, type Call, type Transport } from './transport.ts'

/** How a subscription is kept. `timeout` counts until the server begins to answer. */
export interface SubscribeOptions extends CallOptions {
  /** Tell first of what came after the event with this id, which an earlier subscription has given to `onEvent`. */
  lastEventId?: string | undefined
  /** Called with the id of each event before the event itself: what to give as `lastEventId` at another time. */
  onEvent?: ((id: string) => void) | undefined
  /**
   * How long the stream may be silent, in milliseconds, before it counts as broken and is opened anew. Servers send a sign
   * of life every 12 s. Default 30 000.
   */
  heartbeat?: number | undefined
}

/** Subscribes to what a document asks for. */
export interface Subscribe {
  /**
   * Asks nothing until it is read. A stream that breaks, or falls silent as when a laptop sleeps, is opened anew after the
   * last event that came, after a random wait, for as long as the caller reads.
   *
   * @throws IsnadError where the subscription cannot be had, or `retry` allows no further attempt
   */
  <TResult = unknown, TVariables = AnyVariables>(
    document: DocumentText<TResult, TVariables> | string,
    ...rest: VariablesAndOptions<TVariables, SubscribeOptions>
  ): AsyncGenerator<TResult, void>
}

/** Makes what subscribes, for those who need nothing else. @throws InputError where an option cannot be used */
export function createSubscribe(options: ClientOptions): Subscribe {
  return subscribeOver(createTransport(options))
}

/** The same over a transport that others use too. */
export function subscribeOver(transport: Transport): Subscribe {
  // A document of no known type has variables of any, as in `Query`.
  return (document: string | DocumentText<unknown, never>, variables?: unknown, options = {}) => {
    const left = new AbortController()
    const events = keepReading(transport, document, variables, options, left.signal)
    const leave = events.return.bind(events)
    // A generator's own would wait for the event that `next` waits for, which may never come.
    events.return = (value) => {
      left.abort()
      return leave(value)
    }
    // The server tells what the document asks; its type is inferred from the same text.
    return events as AsyncGenerator<never, void>
  }
}

async function* keepReading(
  transport: Transport,
  document: string | DocumentText<unknown, never>,
  variables: unknown,
  options: SubscribeOptions,
  left: AbortSignal,
): AsyncGenerator<unknown, void> {
  const query = textOf(document)
  checkNames(query, variables)
  checkNames(CALL + '$lastEventId:$onEvent:$heartbeat:', options)
  const body = await told('variables', () => JSON.stringify({ query, variables }))
  const { retry = transport.retry, release = transport.release, onEvent } = options
  const heartbeat = checkNumber('heartbeat', options.heartbeat)
  const signals = [transport.signal, options.signal, left]
  const call = { signals, release, timeout: checkNumber('timeout', options.timeout ?? transport.timeout) }
  const rules = retry === false ? { retries: 0 } : { retries: Infinity, maxDelay: 30_000, ...retry }
  const wait = createWaiter(rules, signals, transport.onRetry)
  let last = options.lastEventId
  for (let failures = 0; ; failures++) {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
    try {
      const response = await open(transport, body, last, call)
      // A stream has a body.
      const reading = (reader = response.body!.getReader())
      const late = `The stream was silent for ${heartbeat} ms`
      const read = () => within(signals, () => reading.read(), [heartbeat, late])
      for await (const { type, data, id } of readEvents(read)) {
        failures = 0
        if (id !== undefined && id !== last) {
          last = id
          await told('onEvent', () => onEvent?.(id))
        }
        if (type === 'complete') return
        if (type === 'next') yield partOf(readResponse(response, data), document as Given)
      }
      throw new Error('it ended')
    } catch (error) {
      await wait(broken(error, 'The stream broke'), failures)
    } finally {
      reader?.cancel().catch(() => {})
    }
  }
}

/** Opens the stream after an event. */
async function open(
  transport: Transport,
  body: string,
  last: string | undefined,
  call: Call,
): Promise<Response> {
  const { url } = transport
  const headers = {
    accept: 'text/event-stream',
    'content-type': 'application/json',
    'last-event-id': last,
  }
  const { response, text } = await exchange(transport, { url, method: 'POST', headers, body }, call)
  if (text === undefined) return response
  readResponse(response, text)
  throw new InputError('The server sent no stream; ask with `query`')
}
