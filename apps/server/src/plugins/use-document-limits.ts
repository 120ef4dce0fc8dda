import type { DocumentNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { measureDocument, type DocumentMeasure } from '../guards/measure-document.ts'
import { refusal } from '../refusal.ts'

export interface DocumentLimitsOptions {
  maxDepth: number
  maxAliases: number
  maxDirectives: number
  /** Fields that stand again where they stand, to be merged. */
  maxMerges: number
  /** Words and signs of a document. */
  maxTokens: number
}

/**
 * Refuses, before it is validated, a document that nests too deep, has too many aliases or directives, repeats a
 * directive at one place, has too many fields to be merged, or has fragments that spread each other in a ring. One measure of the document serves all.
 */
export function useDocumentLimits(options: DocumentLimitsOptions): Plugin {
  // Yoga keeps the documents that it has parsed; so are their measures, for as long.
  const measures = new WeakMap<DocumentNode, DocumentMeasure>()
  return {
    onParse() {
      return ({ result }) => {
        if (result === null || result instanceof Error) return
        // What is no error is what graphql-js parsed.
        const document = result as DocumentNode
        let measure = measures.get(document)
        if (measure === undefined) {
          measure = measureDocument(document)
          measures.set(document, measure)
        }
        check(measure, options)
      }
    },
  }
}

function check(
  { ring, depth, aliases, directives, repeated, merges, pairs }: DocumentMeasure,
  { maxDepth, maxAliases, maxDirectives, maxMerges, maxTokens }: DocumentLimitsOptions,
): void {
  if (ring.length > 0)
    throw refusal(
      'FRAGMENT_RING',
      `fragments may not spread each other in a ring; this one has ${ring.length}: ${ring.slice(0, 10).join(', ')}`,
      { limit: 0, actual: ring.length },
    )
  if (repeated > 1)
    throw refusal(
      'REPEATED_DIRECTIVE',
      `a directive stands once at one place, and here one stands ${repeated} times`,
      { limit: 1, actual: repeated },
    )
  const over: [Parameters<typeof refusal>[0], string, number, number][] = [
    ['DEPTH_LIMIT', 'selections nest at most LIMIT deep, and these nest ACTUAL deep', maxDepth, depth],
    ['ALIAS_LIMIT', 'a document has at most LIMIT aliases, and this one has ACTUAL', maxAliases, aliases],
    [
      'DIRECTIVE_LIMIT',
      'a document has at most LIMIT directives, and this one has ACTUAL',
      maxDirectives,
      directives,
    ],
    [
      'MERGE_LIMIT',
      'at most LIMIT fields may stand again in one selection, to be merged, and here ACTUAL do',
      maxMerges,
      merges,
    ],
    [
      'MERGE_LIMIT',
      'fields of one name make at most LIMIT pairs to be compared, and these make ACTUAL; write each field once',
      maxPairs(maxTokens),
      pairs,
    ],
  ]
  for (const [code, message, limit, actual] of over)
    if (actual > limit) {
      const told = message.replace('LIMIT', String(limit)).replace('ACTUAL', String(actual))
      throw refusal(code, `${told}; ask in several requests`, { limit, actual })
    }
}

/**
 * How many pairs of fields a document of so many tokens has at most where no field stands twice in one selection, with room:
 * each selection takes three tokens besides its fields. Of 2,000 tokens it is 200,000, at which graphql-js does not give up
 * yet, and its validation takes 5 ms.
 */
function maxPairs(maxTokens: number): number {
  return Math.ceil(maxTokens ** 2 / 20)
}
