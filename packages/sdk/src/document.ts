import type { DocumentNode } from './document-node.ts'
import { DocumentText } from './document-text.ts'
import { parseDefinitions } from './parse.ts'
import type { Send } from './send.ts'

/**
 * A GraphQL document that knows the types of its result and its variables. Other clients take it as it is: it is a
 * `DocumentNode`, as graphql-js makes of the text, and whoever takes a text gets it from `toString()`. It is read into
 * nodes when somebody asks for them.
 */
export class TypedDocument<TResult, TVariables>
  extends DocumentText<TResult, TVariables>
  implements DocumentNode
{
  // The name of graphql-js is that of its enum, where it is installed.
  readonly kind = 'Document' as DocumentNode['kind']
  declare readonly definitions: DocumentNode['definitions']

  constructor(texts: readonly string[], send?: Send) {
    super(texts, send)
    const seen = { enumerable: true, configurable: true }
    Object.defineProperty(this, 'definitions', {
      get: () => {
        const value = this.texts.flatMap(parseDefinitions)
        Object.defineProperty(this, 'definitions', { value, writable: true, ...seen })
        return value
      },
      ...seen,
    })
  }
}

/** What carries the types of a document, by the convention of `@graphql-typed-document-node/core`. */
interface Typed<TVariables, TResult> {
  readonly __apiType?: (variables: TVariables) => TResult
}

/** The type of the result of a document. */
export type ResultOf<TDocument> = TDocument extends Typed<never, infer TResult> ? TResult : never

/** The type of the variables of a document. */
export type VariablesOf<TDocument> = TDocument extends Typed<infer TVariables, unknown> ? TVariables : never
