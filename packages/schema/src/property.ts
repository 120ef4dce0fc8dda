import type { Kind } from './kinds.ts'
import type { ValueType } from './value.ts'
import type { VocabularyName } from './vocabularies/index.ts'

/** Something that narrows a value: in `participant`, the role. */
export interface Qualifier {
  type: ValueType
  /** The vocabulary of a `code`. */
  codes?: VocabularyName
  /** Whether a claim must have it. */
  required?: boolean
  description: string
}

/** A property that claims can have: one entry of the registry. */
export interface Property {
  /** The kinds of record that it describes. */
  kinds: readonly Kind[] | 'all'
  type: ValueType
  /** The vocabulary of a `code`. */
  codes?: VocabularyName
  /** The kinds that a `record` value may be of; any where absent. */
  of?: readonly Kind[]
  /** Whether a record can have several values at once. Two values of a many-valued property never conflict. */
  many?: boolean
  /** Whether the value can change with time. Two values of different times then do not conflict. */
  varying?: boolean
  /** Whether its claims carry a scope of features, networks, operators and place. */
  scoped?: boolean
  /** Whether it accuses somebody or explains a motive: shown with its chain, and never a fact. */
  attributedOnly?: boolean
  /** The unit of a `quantity` that names none. */
  unit?: string
  qualifiers?: { readonly [name: string]: Qualifier }
  /** What the value means, for editors, GraphQL and the reference. */
  description: string
}

/** Keeps the names of the entries for the types, and checks each. */
export function defineProperties<const TProperties extends { [name: string]: Property }>(
  entries: TProperties,
): TProperties {
  return entries
}
