import type { Send } from './send.ts'

/** The text of a document that knows the types of its result and its variables. */
export class DocumentText<TResult, TVariables> {
  /** Carries the types, by the convention of `@graphql-typed-document-node/core`; never there at run time. */
  declare readonly __apiType?: (variables: TVariables) => TResult
  /** The texts that it is made of: its own, and each fragment that it needs, once. */
  declare readonly texts: readonly string[]
  /** How it is sent, if not as a text. */
  declare readonly send?: Send | undefined

  constructor(texts: readonly string[], send?: Send) {
    // graphql-js copies the properties of nodes, and a document is one: only what a node has may be seen.
    Object.defineProperties(this, { texts: { value: [...new Set(texts)] }, send: { value: send } })
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
