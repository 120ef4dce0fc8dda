import { createAnswerCache, type AnswerCache } from './answer-cache.ts'
import { HttpError, type IsnadError } from './errors.ts'
import { readResponse } from './response.ts'
import { readText, send, type Send } from './send.ts'
import { exchange, requestHeaders, type Call, type Transport } from './transport.ts'

/** The longest address that proxies surely take. */
const LONGEST_ADDRESS = 4000
/** Statuses with which a server says that it cannot be asked in this way. */
const NO_GET = /^(404|405|414|431|501)$/
const CACHE_BYTES = 4e6

/** Asks by the hash of a document, in a GET; where the server does not know it, by its text. */
export const sendPersisted: Send = async (transport, text, variables, call) => {
  // A browser keeps what it has got itself, and asks for less permission than our own header would need.
  const { cacheBytes = 'document' in globalThis ? 0 : CACHE_BYTES } = transport
  const { answers, unknown } = (transport.learnt ??= {
    answers: createAnswerCache(cacheBytes),
    unknown: new Set(),
  })
  const url =
    transport.persisted !== false && !unknown.has(text) && (await address(transport.url, text, variables))
  if (url)
    try {
      return await get(transport, url, call, answers)
    } catch (error) {
      // What it throws is ours.
      if (!isUnknown(error as IsnadError)) throw error
      unknown.add(text)
    }
  return send(transport, text, variables, call)
}

/** An answer that is kept is sent again only if it is another by now. */
async function get(transport: Transport, url: string, call: Call, answers: AnswerCache): Promise<unknown> {
  const headers = await requestHeaders(transport, call)
  const key = `${call.release} ${url}`
  const kept = answers.get(key)
  if (kept) headers.set('if-none-match', kept.etag)
  const { response, result } = await exchange(transport, { url, method: 'GET', headers }, call, readText)
  // What is kept was read once.
  if (kept && response.status === 304) return (JSON.parse(kept.text) as { data: unknown }).data
  const data = readResponse(response, result)
  const etag = response.headers.get('etag')
  if (etag) answers.set(key, { etag, text: result })
  return data
}

/** The address of a question by the hash of its text; none where the platform cannot hash, or it is too long. */
async function address(url: string, text: string, variables: unknown): Promise<string | undefined> {
  // Pages that came unencrypted from elsewhere have none.
  if (!globalThis.crypto?.subtle) return undefined
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const id = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const asked = new URL(url)
  asked.searchParams.set('documentId', `sha256:${id}`)
  asked.searchParams.set('variables', JSON.stringify(variables ?? {}))
  return asked.href.length > LONGEST_ADDRESS ? undefined : asked.href
}

function isUnknown(error: IsnadError): boolean {
  return (
    error.code === 'PERSISTED_DOCUMENT_NOT_FOUND' ||
    (error instanceof HttpError && NO_GET.test(String(error.status)))
  )
}
