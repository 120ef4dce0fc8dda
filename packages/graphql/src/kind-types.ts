import { KINDS, type Kind } from '@isnad/schema'

/** The name of the GraphQL type of each kind of record: `Person` for `person`. */
// The entries are those of `KINDS`, which has every kind.
export const KIND_TYPES = Object.fromEntries(
  KINDS.map((kind) => [kind, kind[0]!.toUpperCase() + kind.slice(1)]),
) as { readonly [kind in Kind]: string }
