import { partOf, type DocumentText, type Given } from './document-text.ts'
import { createJoin } from './flights.ts'
import { CALL, checkNames, checkNumber, textOf, told } from './given.ts'
import type { CallOptions, ClientOptions, Usage } from './options.ts'
import { createWaiter, withRetries } from './retry.ts'
import { send } from './send.ts'
import { createTransport, type Transport } from './transport.ts'

/** The variables of a call: they may be left out where the document asks for none. */
export type VariablesAndOptions<TVariables, TOptions = CallOptions> = {} extends TVariables
  ? [variables?: TVariables, options?: TOptions]
  : [variables: TVariables, options?: TOptions]

/** The variables of a text that is known only at run time. */
export type AnyVariables = { readonly [name: string]: unknown }

/** Asks a server the question of a document. */
export interface Query {
  /**
   * @param document a document that {@link graphql} has made, or a text of which nothing can be inferred
   * @param variables the values of its variables
   * @returns its `data`, typed by the text of the document
   * @throws IsnadError of the kind that fits; it keeps what was answered in part
   */
  // One signature: of two, TypeScript tells what does not fit the wrong one.
  <TResult = unknown, TVariables = AnyVariables>(
    document: DocumentText<TResult, TVariables> | string,
    ...rest: VariablesAndOptions<TVariables>
  ): Promise<TResult>
  /** What the last response said of the server's limits: how many requests are left, what the answer cost. */
  usage(): Usage
}

/**
 * Makes the primitive that the client is built on, for those who need only their own documents, or few of the questions:
 * `availability(query, …)` and the like take it.
 *
 * Equal questions that are asked at the same time are sent once; attempts that fail in passing are repeated.
 *
 * @throws InputError where an option cannot be used
 */
export function createQuery(options: ClientOptions): Query {
  return queryOver(createTransport(options))
}

/** The same over a transport that others use too. */
export function queryOver(transport: Transport): Query {
  const join = createJoin()

  // A document of no known type has variables of any.
  async function query(
    document: string | DocumentText<unknown, never>,
    variables?: unknown,
    call: CallOptions = {},
  ): Promise<never> {
    checkNames(CALL, call)
    const { retry = transport.retry, release = transport.release } = call
    const timeout = checkNumber('timeout', call.timeout ?? transport.timeout)
    const text = textOf(document)
    checkNames(text, variables)
    const { send: ask = send } = document as Given
    const key = await told('variables', () => JSON.stringify([text, variables, release, retry, timeout]))
    const data = await join(
      key,
      (signal) => {
        const signals = [signal]
        const wait = createWaiter(
          retry === false ? { retries: 0 } : (retry ?? {}),
          signals,
          transport.onRetry,
        )
        return withRetries(() => ask(transport, text, variables, { signals, timeout, release }), wait)
      },
      [transport.signal, call.signal],
    )
    // The server answers what the document asks; its type is inferred from the same text.
    return partOf(data, document as Given) as never
  }

  return Object.assign(query, { usage: () => transport.usage })
}
