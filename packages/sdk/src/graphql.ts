import { TypedDocument } from './document.ts'
import type { Parse } from './inference/parse.ts'
import type { Problems } from './inference/problems.ts'
import type { NameOf, Select } from './inference/select.ts'
import type { Values } from './inference/variables.ts'
import type { Roots } from './generated/schema.ts'

/** A document or a fragment that {@link graphql} has typed by its text. */
export interface GraphQLDocument<TResult, TVariables, TSource> extends TypedDocument<TResult, TVariables> {
  /** Its text and its fragments, for the documents that spread it. Never there at run time. */
  readonly __source?: TSource
}

/** What a document is made of. */
type Source = readonly [text: string, fragments: readonly AnyDocument[]]

/** A document whose text is known or not. */
export interface AnyDocument {
  readonly texts: readonly string[]
  readonly __source?: Source
}

/** The document of a text. Data is plain, so that the fields of a fragment are there for whoever spreads it. */
export type DocumentOf<TText extends string, TFragments extends readonly AnyDocument[]> = GraphQLDocument<
  Result<TText, TFragments>,
  VariablesOfText<TText>,
  [TText, TFragments]
>

type Result<TText extends string, TFragments extends readonly AnyDocument[]> = ResultOfDefinition<
  Main<Parse<TText>>,
  Scope<TText, TFragments>
>

type ResultOfDefinition<TDefinition, TFragments> = [TDefinition] extends [never]
  ? unknown
  : TDefinition extends { operation: keyof Roots; selections: unknown }
    ? Select<Roots[TDefinition['operation']], TDefinition['selections'], TFragments>
    : TDefinition extends { on: string; selections: unknown }
      ? Select<TDefinition['on'], TDefinition['selections'], TFragments>
      : unknown

type VariablesOfText<TText extends string> = string extends TText
  ? { readonly [name: string]: unknown }
  : Main<Parse<TText>> extends { variables: infer TVariables }
    ? Values<TVariables>
    : {}

/** The operation of a text; of a text of fragments alone, its fragment. */
type Main<TDefinition> = [Extract<TDefinition, { kind: 'Operation' }>] extends [never]
  ? TDefinition
  : Extract<TDefinition, { kind: 'Operation' }>

/** The fragments that a text can spread, by name: its own, those given to it, and those that were given to them. */
type Scope<TText extends string, TFragments extends readonly AnyDocument[]> = ByName<
  Parse<TText> | Given<TFragments[number]>
>

type ByName<TDefinition> = {
  [TNode in Extract<TDefinition, { kind: 'Fragment' }> as NameOf<TNode>]: TNode
}

type Given<TDocument> = TDocument extends {
  readonly __source?: readonly [
    text: infer TText extends string,
    fragments: infer TFragments extends readonly AnyDocument[],
  ]
}
  ? string extends TText
    ? never
    : Parse<TText> | Given<TFragments[number]>
  : never

/**
 * The text itself where nothing is wrong with it; otherwise what is wrong, so that the error says it. Of a parameter,
 * TypeScript infers the text in the first branch; without `NoInfer` it would look for it in all that can be wrong, too.
 */
export type Checked<TText extends string, TFragments extends readonly AnyDocument[]> = string extends TText
  ? TText
  : NoInfer<Verdict<TText, Parse<TText>, TFragments>>

type Verdict<TText extends string, TDefinition, TFragments extends readonly AnyDocument[]> = [
  TDefinition,
] extends [never]
  ? 'The text is not a GraphQL document: check its names, brackets and quotation marks'
  : [Problems<TDefinition, Scope<TText, TFragments>>] extends [never]
    ? TText
    : Problems<TDefinition, Scope<TText, TFragments>>

/**
 * Makes a typed document of a text: its result and its variables are inferred from the text and the schema, and what the
 * schema does not have is an error that names it.
 *
 * @param text one operation, or one fragment
 * @param fragments the fragments that the text spreads, each made by this function
 * @returns the document, which other clients take too
 *
 * @example
 * ```ts
 * const page = await isnad.query(graphql(`query { claims(first: 5) { nodes { id property } } }`))
 * ```
 */
export function graphql<const TText extends string, const TFragments extends readonly AnyDocument[] = []>(
  text: Checked<TText, TFragments>,
  fragments?: TFragments,
  // `NoInfer`: from what a call expects of its argument, TypeScript would else infer the text, by way of all that it could ask.
): GraphQLDocument<NoInfer<Result<TText, TFragments>>, NoInfer<VariablesOfText<TText>>, [TText, TFragments]> {
  const texts = (fragments ?? []).flatMap((fragment) => fragment.texts)
  return new TypedDocument([text, ...texts])
}
