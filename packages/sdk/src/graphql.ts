import { TypedDocumentString } from './document.ts'
import type { Introspection, Scalars } from './generated/introspection.ts'
import type {
  $tada,
  addIntrospectionScalars,
  decorateFragmentDef,
  FragmentShape,
  getDocumentType,
  getFragmentsOfDocuments,
  getVariablesType,
  parseDocument,
} from './bundled/tada.ts'

/** The schema of the server, as gql.tada reads it. */
type Schema = addIntrospectionScalars<Introspection, Scalars>

/** A document or a fragment that {@link graphql} has typed. What it defines is there for the documents that spread it. */
export interface GraphQLDocument<TResult, TVariables, TDefinition> extends TypedDocumentString<
  TResult,
  TVariables
> {
  /** Never there at run time. */
  readonly [$tada.definition]?: TDefinition
}

/** The document of a text. Data is plain, so that the fields of a fragment are there for whoever spreads it. */
export type DocumentOf<TText extends string, TFragments extends readonly FragmentShape[]> = GraphQLDocument<
  getDocumentType<parseDocument<TText>, Schema, getFragmentsOfDocuments<TFragments>>,
  getVariablesType<parseDocument<TText>, Schema>,
  decorateFragmentDef<parseDocument<TText>, true>
>

/**
 * Makes a typed document of a text: its result and its variables are inferred from the text and the schema.
 *
 * @param text one operation, or one fragment
 * @param fragments the fragments that the text spreads, each made by this function
 * @returns the document, a `String` object
 *
 * @example
 * ```ts
 * const page = await isnad.query(graphql(`query { claims(first: 5) { nodes { id property } } }`))
 * ```
 */
export function graphql<const TText extends string, const TFragments extends readonly FragmentShape[] = []>(
  text: TText,
  fragments?: TFragments,
): DocumentOf<TText, TFragments> {
  // Whatever satisfies the type of a fragment was made here.
  const documents = (fragments ?? []) as readonly unknown[] as readonly TypedDocumentString<
    unknown,
    unknown
  >[]
  const definitions = documents.flatMap((fragment) => fragment.definitions)
  const document: TypedDocumentString<unknown, unknown> = new TypedDocumentString(text, ...definitions)
  // The types say what stands in the text, as gql.tada reads it.
  return document as DocumentOf<TText, TFragments>
}
