import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { GraphQLError, type ExecutionResult } from 'graphql'
import { isAsyncIterable, type GraphQLParams, type Plugin } from 'graphql-yoga'
import type { Served, Store } from '@isnad/store'
import { answerOf, type Answer, type KeptAnswers } from '../kept-answers.ts'
import { RELEASE_HEADER } from './use-release.ts'

export interface ExactCacheOptions {
  store: Pick<Store, 'served'>
  answers: KeptAnswers
  /**
   * For how many seconds a cache in front may give an answer without asking. Default 0: it asks each time, and is told
   * 304 where nothing has changed. More takes load off, and shows a new release that much later.
   */
  sharedSeconds?: number | undefined
  /** Is told of each operation whether its answer was kept. */
  onLookup?: ((kept: boolean) => void) | undefined
  /** Is told by which key the answer that a request is given was kept, and of which generation it is. */
  onKept?: ((request: Request, key: string, generation: string) => void) | undefined
  /** Is told of which releases the answer to a request is. */
  onServed?: ((request: Request, served: Served) => void) | undefined
}

/** Serialized by graphql-yoga with `stringify`, so that the bytes are made once. */
interface SerializedResult extends ExecutionResult {
  stringify: () => string
}

/** Loads are rare: an answer that one after another interrupts is refused, and not made of several releases. */
const ATTEMPTS = 12

/**
 * Keeps the text of each whole answer by the document, the variables and the releases that are loaded, and gives it again
 * without parsing. A release never changes, so that such an answer is always right; the key has the store's generation,
 * so that a load, by whichever process, puts every older answer out of reach at once. An answer during which the
 * generation changed is made anew: it would be of two releases.
 */
export function useExactCache({
  store,
  answers,
  sharedSeconds = 0,
  onLookup,
  onKept,
  onServed,
}: ExactCacheOptions): Plugin {
  const answered = new WeakMap<Request, Answer>()
  const cacheControl =
    sharedSeconds > 0 ? `public, max-age=0, s-maxage=${sharedSeconds}, must-revalidate` : 'public, no-cache'

  const serialize = (request: Request, answer: Answer): SerializedResult => {
    answered.set(request, answer)
    return { stringify: () => answer.bytes.toString() }
  }
  return {
    async onParams({ params, request, paramsHandler, setParamsHandler, setResult }) {
      const question = keyOf(params, request.headers.get(RELEASE_HEADER))
      if (question === undefined) return
      const now = await store.served()
      const key = `${now.generation} ${question}`
      const kept = answers.get(key)
      onLookup?.(kept !== undefined)
      onServed?.(request, now)
      if (kept) {
        onKept?.(request, key, now.generation)
        return setResult(serialize(request, kept))
      }
      setParamsHandler(async (payload) => {
        for (let attempt = 1; ; attempt++) {
          const served = await store.served()
          const before = served.generation
          onServed?.(request, served)
          // Batches are kept on the context, so that each attempt needs one of its own.
          const result = await paramsHandler({ ...payload, context: Object.create(payload.context) as never })
          if (isAsyncIterable(result)) return result
          // Lets a load of this process finish that has written and not yet said so.
          await setImmediate()
          const same = before === (await store.served({ fresh: true })).generation
          if (!same && attempt < ATTEMPTS) continue
          if (!same) throw changing()
          if (result.errors?.length || !result.data) return result
          const answer = answerOf(JSON.stringify(result))
          answers.set(`${before} ${question}`, answer)
          return serialize(request, answer)
        }
      })
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      const answer = answered.get(request)
      const type = response.headers.get('content-type') ?? ''
      if (answer === undefined || response.status !== 200) {
        // An error may be gone the next time.
        if (/^application\/(graphql-response\+)?json/.test(type) && !response.headers.has('cache-control'))
          response.headers.set('cache-control', 'no-store')
        return
      }
      // The same text under another type is another representation.
      const etag = `"${answer.hash}${TAG_OF_TYPE[type.split(';')[0]!] ?? ''}"`
      response.headers.set('etag', etag)
      response.headers.append('vary', 'accept')
      if (request.method !== 'GET') return
      response.headers.set('cache-control', cacheControl)
      if (!matches(request.headers.get('if-none-match'), etag)) return
      const headers = new fetchAPI.Headers(response.headers)
      for (const name of ['content-type', 'content-length']) headers.delete(name)
      setResponse(new fetchAPI.Response(null, { status: 304, headers }))
    },
  }
}

/** What a tag ends with, by the type of the answer. */
const TAG_OF_TYPE: { readonly [type: string]: string } = {
  'application/graphql-response+json': '-g',
  'multipart/mixed': '-m',
  'text/event-stream': '-e',
}

function changing(): GraphQLError {
  return new GraphQLError('releases were loaded one after another while this was answered; ask again', {
    extensions: { code: 'RELEASE_CHANGING', http: { status: 503, headers: { 'retry-after': '1' } } },
  })
}

/** A hash of all that an answer depends on besides the releases; nothing where the parameters are not sound. */
function keyOf(
  { query, operationName, variables }: GraphQLParams,
  releases: string | null,
): string | undefined {
  if (typeof query !== 'string') return undefined
  const question = JSON.stringify([query, operationName ?? null, variables ?? null, releases])
  return createHash('sha256').update(question).digest('base64url')
}

/** A proxy that compresses makes a tag weak: what it says is the same all the same. */
function matches(given: string | null, etag: string): boolean {
  if (given === null) return false
  return given.split(',').some((one) => {
    const tag = one.trim()
    return tag === '*' || tag === etag || tag === `W/${etag}`
  })
}
