import type { Plugin } from 'graphql-yoga'
import { REQUEST_ID_HEADER, requestId, withRequestId } from '../request-id.ts'

/** Handles every request under an id, and sends it back, so that a report can be matched with the log. */
export function useRequestId(): Plugin {
  return {
    instrumentation: {
      request: ({ request }, handle) => withRequestId(request.headers.get(REQUEST_ID_HEADER), handle),
    },
    onResponse({ response }) {
      const id = requestId()
      if (id) response.headers.set(REQUEST_ID_HEADER, id)
    },
  }
}
