import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** What a page may send anywhere without asking the server first. */
const SIMPLE_CONTENT_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

/**
 * Refuses operations that another site can make a visitor's browser send without asking the server first: forms, and
 * images or links that point here. There is nothing to change and no credential to abuse, but a server inside a private
 * network should not do a stranger's work. Programs other than browsers send no Sec-Fetch headers and are not concerned.
 */
export function useCsrfPrevention(): Plugin {
  return {
    onRequestParse({ request }) {
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
      if (request.method === 'POST' && (type === '' || SIMPLE_CONTENT_TYPES.includes(type)))
        throw refusal(`Send the operation with Content-Type: application/json; got ${type || 'none'}`, 415)
      const mode = request.headers.get('sec-fetch-mode')
      const site = request.headers.get('sec-fetch-site')
      if (site === 'cross-site' && (mode === 'no-cors' || mode === 'navigate'))
        throw refusal(
          'Send the operation with fetch(): a form, a link or an image of another site cannot',
          403,
        )
    },
  }
}

function refusal(message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'CSRF_PREVENTION', http: { status } } })
}
