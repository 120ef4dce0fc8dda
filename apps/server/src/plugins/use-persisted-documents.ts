import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import * as sdk from '@isnad/sdk/documents'

const PARAMETER = 'documentId'

/** The id of a document: `sha256:` and the hash of its text, in hexadecimal (GraphQL over HTTP, appendix A). */
export function documentId(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** The documents that the SDK sends. */
export const SDK_DOCUMENTS: readonly string[] = Object.values(sdk).map((text) => text.toString())

/**
 * Lets a client name a document in place of sending it: `GET /graphql?documentId=sha256:…&variables=…`, an address that is
 * short enough for any cache in front, or `{"documentId": …}` by POST. Any other document is sent as it is.
 */
export function usePersistedDocuments(texts: readonly string[] = SDK_DOCUMENTS): Plugin {
  const documents = new Map(texts.map((text) => [documentId(text), text]))
  return {
    onRequestParse: ({ request, url }) => ({
      onRequestParseDone({ requestParserResult: params, setRequestParserResult }) {
        if (Array.isArray(params) || params === null || typeof params !== 'object') return
        const { [PARAMETER]: inBody, ...rest } = params as { [name: string]: unknown }
        const id = request.method === 'GET' ? url.searchParams.get(PARAMETER) : inBody
        if (id === undefined || id === null) {
          const hash = automaticHash(rest['extensions'])
          if (hash === undefined || rest['query']) return
          const query = documents.get(`sha256:${hash}`)
          if (query === undefined)
            throw problem('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', 400)
          return setRequestParserResult({ ...rest, query })
        }
        if (rest['query'] !== undefined)
          throw problem('BAD_REQUEST', 'give a query or a documentId, and not both', 400)
        const query = typeof id === 'string' ? documents.get(id) : undefined
        if (query === undefined)
          throw problem(
            'PERSISTED_DOCUMENT_NOT_FOUND',
            'this server has no document of that documentId; send its text as query',
            404,
          )
        setRequestParserResult({ ...rest, query })
      },
    }),
  }
}

/**
 * The hash of Apollo's automatic persisted queries, of which strangers could fill the memory: what is known is answered,
 * and for the rest clients are told in Apollo's words that it is not supported, so that they send the text from then on.
 */
function automaticHash(extensions: unknown): string | undefined {
  if (extensions === null || typeof extensions !== 'object' || !('persistedQuery' in extensions))
    return undefined
  const { persistedQuery } = extensions
  if (persistedQuery === null || typeof persistedQuery !== 'object') return undefined
  const hash = 'sha256Hash' in persistedQuery ? persistedQuery.sha256Hash : undefined
  return typeof hash === 'string' ? hash : undefined
}

function problem(code: string, message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } })
}
