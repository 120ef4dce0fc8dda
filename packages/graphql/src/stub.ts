import { brandWithType } from '@pothos/core'
import type { IdType, ResolvedId } from '@isnad/store'
import { KIND_TYPES } from './kind-types.ts'

const TYPE_NAMES: { readonly [type in Exclude<IdType, 'record'>]: string } = {
  claim: 'Claim',
  source: 'Source',
  dataset: 'Dataset',
  withdrawal: 'Withdrawal',
  release: 'Release',
}

/**
 * A row of which only the key is known. plugin-drizzle reads what a document asks of it, for all such rows of a list in
 * one statement, so that reading it here too would be once too often.
 */
export function stub(row: { id: string }): never {
  // The plugin needs the key alone, and reads every other column before a resolver of ours sees the row; `never` stands
  // for a row of whichever table.
  return row as never
}

/** The stub of whatever an id stands for, marked with its type, for fields that can be of several. */
export function nodeStub({ id, type, kind }: ResolvedId): { id: string } {
  const row = { id, ...(kind && { kind }) }
  // A name of a type that this schema has; the parameter's own type is that of a builder that it cannot know.
  brandWithType(
    row,
    (type === 'record' && kind ? KIND_TYPES[kind] : TYPE_NAMES[type as keyof typeof TYPE_NAMES]) as never,
  )
  return row
}
