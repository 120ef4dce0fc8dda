import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { refusal } from '../refusal.ts'

/**
 * Refuses a body over the limit: by its declared length before any of it is read, and one that declares none as soon as
 * more than the limit has arrived.
 *
 * @param limit in bytes
 */
export function useBodyLimit(limit: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const declared = Number(request.headers.get('content-length') ?? 0)
      if (declared > limit) throw tooLarge(limit, declared)
      if (requestParser === undefined || request.body === null) return
      setRequestParser(async (whole) => {
        const text = await readText(whole, limit)
        return requestParser(
          new fetchAPI.Request(whole.url, {
            method: whole.method,
            headers: whole.headers,
            body: text,
            signal: whole.signal,
          }),
        )
      })
    },
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  // A stream of bytes in every runtime; the types of the web do not say that it can be iterated.
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.byteLength
      if (length > limit) throw tooLarge(limit, length)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof GraphQLError) throw error
    // The client went away or was too slow: nobody reads the answer, and a log of them could be filled at will.
    throw new GraphQLError('the body did not arrive whole; send it again', {
      extensions: { code: 'BODY_INCOMPLETE', http: { status: 400 } },
    })
  }
  return Buffer.concat(chunks).toString('utf8')
}

function tooLarge(limit: number, actual: number) {
  return refusal('BODY_LIMIT', `a body has at most ${limit} bytes, and this one has ${actual} or more`, {
    limit,
    actual,
    status: 413,
  })
}
