import type { Plugin } from 'graphql-yoga'
import { refusal } from '../refusal.ts'

/** Refuses an array of operations: what is sent at once is one operation, so that each is counted and limited. */
export function useBatchLimit(): Plugin {
  return {
    onRequestParse: () => ({
      onRequestParseDone({ requestParserResult }) {
        if (Array.isArray(requestParserResult))
          throw refusal(
            'BATCH_LIMIT',
            `a request has one operation and no array, and this one has ${requestParserResult.length}; send several requests`,
            { limit: 1, actual: requestParserResult.length },
          )
      },
    }),
  }
}
