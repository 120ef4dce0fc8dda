import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { jsonShape } from '../guards/json-shape.ts'
import { refusal } from '../refusal.ts'
import { checkShape, type VariablesLimitOptions } from './use-variables-limit.ts'

/**
 * Refuses a body over the limit: by its declared length before any of it is read, and one that declares none as soon as
 * more than the limit has arrived.
 *
 * @param limit in bytes
 * @param variables what a body may hold, which is refused before it is parsed
 */
export function useBodyLimit(limit: number, variables: VariablesLimitOptions): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const declared = Number(request.headers.get('content-length') ?? 0)
      if (declared > limit) throw tooLarge(limit, declared)
      const encoding = request.headers.get('content-encoding') ?? 'identity'
      if (encoding.toLowerCase() !== 'identity')
        throw problem('BODY_ENCODING', `a body is sent as it is, and this one is marked ${encoding}`, 415, {
          'accept-encoding': 'identity',
        })
      if (requestParser === undefined) return
      if (request.body === null)
        return setRequestParser(async (whole) => {
          try {
            return await requestParser(whole)
          } catch (error) {
            if (!(error instanceof SyntaxError)) throw error
            throw problem(
              'BAD_REQUEST',
              'variables and extensions are JSON in the address: &variables={"a":1}',
              400,
            )
          }
        })
      setRequestParser(async (whole) => {
        const text = await readText(whole, limit)
        const { url, method, headers, signal } = whole
        // The parser of JSON calls itself for each list and object. A list is refused as one of operations.
        if (/^\s*\{/.test(text)) {
          const { nesting, values } = jsonShape(text)
          checkShape({ nesting: nesting - 1, values }, variables)
        }
        try {
          return await requestParser(new fetchAPI.Request(url, { method, headers, body: text, signal }))
        } catch (error) {
          // Yoga would quote the whole of a body that is no JSON.
          if (error instanceof GraphQLError && error.extensions['originalError'] !== undefined)
            throw problem('BAD_REQUEST', 'the body is no JSON; send {"query": "…", "variables": {…}}', 400)
          throw error
        }
      })
    },
  }
}

/** What is left of a body that is too large stays unread: Node drops it, so that the client can read the answer. */
async function readText(request: Request, limit: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body!.getReader()
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      // The client went away or was too slow: nobody reads the answer, and a log of them could be filled at will.
      throw problem('BODY_INCOMPLETE', 'the body did not arrive whole; send it again', 400)
    })
    if (done) return Buffer.concat(chunks).toString('utf8')
    length += value.byteLength
    if (length > limit) throw tooLarge(limit, length)
    chunks.push(value)
  }
}

function problem(code: string, message: string, status: number, headers?: { [name: string]: string }) {
  return new GraphQLError(message, { extensions: { code, http: { status, ...(headers && { headers }) } } })
}

function tooLarge(limit: number, actual: number) {
  return refusal('BODY_LIMIT', `a body has at most ${limit} bytes, and this one has ${actual} or more`, {
    limit,
    actual,
    status: 413,
  })
}
