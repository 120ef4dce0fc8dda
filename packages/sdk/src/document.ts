import type { DocumentNode } from './document-node.ts'
import { parseDefinitions } from './parse.ts'

/**
 * A GraphQL document that knows the types of its result and its variables. Other clients take it as it is: it is a
 * `DocumentNode`, as graphql-js makes of the text, and whoever takes a text gets it from `toString()`. It is read into
 * nodes when somebody asks for them.
 */
export class TypedDocument<TResult, TVariables> implements DocumentNode {
  /** Carries the types, by the convention of `@graphql-typed-document-node/core`; never there at run time. */
  declare readonly __apiType?: (variables: TVariables) => TResult
  declare readonly kind: DocumentNode['kind']
  declare readonly definitions: DocumentNode['definitions']
  /** The texts that it is made of: its own, and each fragment that it needs, once. */
  declare readonly texts: readonly string[]

  constructor(...texts: string[]) {
    Object.defineProperties(this, {
      // graphql-js copies the properties of nodes: only what a node has may be seen.
      texts: { value: [...new Set(texts)] },
      kind: { value: 'Document', enumerable: true },
      definitions: {
        enumerable: true,
        configurable: true,
        get() {
          const value = this.texts.flatMap(parseDefinitions)
          Object.defineProperty(this, 'definitions', {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          })
          return value
        },
      },
    })
  }

  /** The text, with the fragments that it needs. */
  toString(): string {
    return this.texts.join('\n')
  }

  /** The text: in JSON, and so in the keys of caches, a document is its text. */
  toJSON(): string {
    return this.toString()
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
