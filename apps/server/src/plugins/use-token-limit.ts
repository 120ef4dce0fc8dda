import { LRUCache } from 'lru-cache'
import type { Plugin } from 'graphql-yoga'
import { scanTokens, type TokenScan } from '../guards/scan-tokens.ts'
import { refusal } from '../refusal.ts'

export interface TokenLimitOptions {
  /** Characters of a document. */
  maxLength: number
  maxTokens: number
  /** How deep brackets may nest; the selection has a limit of its own, which is lower. */
  maxNesting: number
}

/** Refuses, before it is parsed, a document that is too long, of too many words or of brackets that nest too deep. */
export function useTokenLimit({ maxLength, maxTokens, maxNesting }: TokenLimitOptions): Plugin {
  // A document that is asked again and again is looked at once.
  const scans = new LRUCache<string, TokenScan>({ max: 500, maxSize: 2_000_000, sizeCalculation: sizeOf })
  return {
    onParams({ params: { query } }) {
      if (typeof query === 'string' && query.length > maxLength)
        throw refusal(
          'DOCUMENT_LIMIT',
          `a document has at most ${maxLength} characters, and this one has ${query.length}; put long values into variables`,
          { limit: maxLength, actual: query.length },
        )
    },
    onParse({ params }) {
      const text = params.source.toString()
      let scan = scans.get(text)
      if (scan === undefined) {
        scan = scanTokens(text)
        scans.set(text, scan)
      }
      if (scan.tokens > maxTokens)
        throw refusal(
          'TOKEN_LIMIT',
          `a document has at most ${maxTokens} tokens, and this one has ${scan.tokens}; ask in several requests`,
          { limit: maxTokens, actual: scan.tokens },
        )
      if (scan.nesting > maxNesting)
        throw refusal(
          'DEPTH_LIMIT',
          `brackets nest at most ${maxNesting} deep, and here they nest ${scan.nesting} deep; ask in several requests`,
          { limit: maxNesting, actual: scan.nesting },
        )
    },
  }
}

function sizeOf(_: TokenScan, text: string): number {
  return text.length + 1
}
