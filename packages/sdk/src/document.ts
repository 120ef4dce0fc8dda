/**
 * The text of a GraphQL document that knows the types of its result and its variables. It is a `String` object:
 * `toString()` gives the text, and so do `JSON.stringify` and a template.
 */
export class TypedDocumentString<TResult, TVariables> extends String {
  /** Carries the types, by the convention of `@graphql-typed-document-node/core`; never there at run time. */
  declare readonly __apiType?: (variables: TVariables) => TResult
  /** The texts that it is made of: its own, and each fragment that it needs, once. */
  readonly definitions: readonly string[]

  constructor(...definitions: string[]) {
    const different = [...new Set(definitions)]
    super(different.join('\n'))
    this.definitions = different
  }
}

/** The type of the result of a document. */
export type ResultOf<TDocument> =
  TDocument extends TypedDocumentString<infer TResult, infer _> ? TResult : never

/** The type of the variables of a document. */
export type VariablesOf<TDocument> =
  TDocument extends TypedDocumentString<infer _, infer TVariables> ? TVariables : never
