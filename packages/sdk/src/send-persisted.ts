import { keepAnswer, type AnswerCache } from './answer-cache.ts'
import type { IsnadError } from './errors.ts'
import { readResponse } from './response.ts'
import { send, type Send } from './send.ts'
import { exchange, type Call, type Transport } from './transport.ts'

/** Codes and statuses with which a server says that it cannot be asked in this way. */
const NO_GET = /^PERSISTED|^HTTP (4(04|05|14|31)|501)$/

/** Asks by the hash of a document, in a GET; where the server does not know it, by its text. */
export const sendPersisted: Send = async (transport, query, variables, call) => {
  const { answers, unknown } = (transport.learnt ??= { answers: new Map(), unknown: new Set() })
  const url =
    transport.persisted !== false && !unknown.has(query) && (await address(transport.url, query, variables))
  if (url)
    try {
      return await get(transport, url, call, answers)
    } catch (error) {
      // What it throws is ours.
      const { code, status } = error as IsnadError
      if (!NO_GET.test(`${code} ${status}`)) throw error
      unknown.add(query)
    }
  return send(transport, query, variables, call)
}

/** An answer that is kept is sent again only if it is another by now. */
async function get(transport: Transport, url: string, call: Call, answers: AnswerCache): Promise<unknown> {
  // A browser keeps what it has got itself, and asks for less permission than our own header would need.
  const { cacheBytes = 'document' in globalThis ? 0 : 4e6 } = transport
  const key = `${call.release} ${url}`
  const kept = answers.get(key)
  const headers = { 'if-none-match': kept?.etag }
  const { response, text } = await exchange(transport, { url, method: 'GET', headers }, call)
  const isSame = kept && response.status === 304
  // What is kept was read once.
  const data = isSame ? (JSON.parse(kept.text) as { data: unknown }).data : readResponse(response, text)
  const etag = response.headers.get('etag')
  if (isSame) keepAnswer(answers, key, kept, cacheBytes)
  // A response with data has a text.
  else if (etag) keepAnswer(answers, key, { text: text as string, etag }, cacheBytes)
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
  // What proxies surely take.
  return asked.href.length > 4000 ? undefined : asked.href
}
