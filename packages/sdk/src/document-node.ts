/*! Without graphql-js this is `any`, and what stands below takes its place.
@ts-ignore */
import type { DocumentNode as GraphQLDocumentNode } from 'graphql'

/** What stands for the type of a package that may not be installed. */
type Or<TType, TFallback> = 0 extends 1 & TType ? TFallback : TType

/** A document as graphql-js types it, where it is installed, so that other clients take ours for one of theirs. */
export type DocumentNode = Or<
  GraphQLDocumentNode,
  { readonly kind: 'Document'; readonly definitions: readonly { readonly kind: string }[] }
>
