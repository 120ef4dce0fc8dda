import type { Plugin } from 'graphql-yoga'
import { COST_HEADER } from './use-cost-limit.ts'
import { RELEASE_HEADER } from './use-release.ts'
import { REQUEST_ID_HEADER } from '../request-id.ts'

/** What a page may read of an answer besides its body. */
const EXPOSED = [
  'etag',
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  COST_HEADER,
  RELEASE_HEADER,
  REQUEST_ID_HEADER,
].join(', ')

/**
 * Lets pages of any origin read the answers: the data is public, and no cookie or credential means anything here. The
 * literal `*` forbids credentials and, unlike an echo of the caller's origin, lets a cache keep one answer for all.
 */
export function useCors(): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'OPTIONS') return
      const headers = {
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': `content-type, accept, if-none-match, last-event-id, ${RELEASE_HEADER}, ${REQUEST_ID_HEADER}`,
        'access-control-max-age': '86400',
        // Without it Safari waits for a body.
        'content-length': '0',
      }
      endResponse(new fetchAPI.Response(null, { status: 204, headers }))
    },
    onResponse({ response }) {
      response.headers.set('access-control-allow-origin', '*')
      response.headers.set('access-control-expose-headers', EXPOSED)
    },
  }
}
