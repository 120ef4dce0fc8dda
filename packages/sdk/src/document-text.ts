import type { Send } from './send.ts'

/** What a caller may give for a document, as far as it is looked at here: a text has none of it. */
export interface Given {
  readonly send?: Send | undefined
  readonly field?: string | undefined
}

/** The text of a document that knows the types of its result and its variables. */
export class DocumentText<TResult, TVariables> {
  /** Carries the types, by the convention of `@graphql-typed-document-node/core`; never there at run time. */
  declare readonly __apiType?: (variables: TVariables) => TResult
  /** The texts that it is made of: its own, and each fragment that it needs, once. */
  declare readonly texts: readonly string[]
  /** How it is sent, if not as a text. */
  declare readonly send?: Send | undefined
  /** The one field of the answer that is given to the caller, if not all of them. */
  declare readonly field?: string | undefined

  constructor(texts: readonly string[], send?: Send, field?: string) {
    // graphql-js copies the properties of nodes, and a document is one: only what a node has may be seen.
    Object.defineProperties(this, {
      texts: { value: [...new Set(texts)] },
      send: { value: send },
      field: { value: field },
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

/** The part of an answer that a document gives. */
export function partOf(data: unknown, { field }: Given): unknown {
  // An answer with data is an object.
  return field ? (data as { [name: string]: unknown })[field] : data
}
