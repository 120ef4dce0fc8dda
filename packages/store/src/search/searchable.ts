import type { Claim, Kind, Text } from '@isnad/schema'
import type { LabelRow } from '@isnad/schema/tables'
import type { SearchField } from './fields.ts'

/** What an entry of the index is: the kind of a record, or what else it is. */
export type EntryKind = Kind | 'source' | 'claim'

/** A text in which something can be found. */
export interface Searchable {
  /** Id of the record, the source or the claim that is found. */
  id: string
  kind: EntryKind
  field: SearchField
  /** BCP 47 tag. */
  language: string
  text: string
}

/** As much of a record, a source or a claim as search looks into. */
export interface RecordTexts {
  id: string
  kind: Kind
  publicRole?: Text | null | undefined
}
export interface SourceTexts {
  id: string
  title: Text
}
export type ClaimTexts = Pick<Claim, 'id' | 'property' | 'value' | 'qualifiers'>

/** Names of a record, with how it comes by each. */
export function ofLabels(
  labels: readonly LabelRow[],
  kindOf: (record: string) => Kind | undefined,
): Searchable[] {
  return labels.flatMap(({ recordId, language, text, claimId }) => {
    const kind = kindOf(recordId)
    if (kind === undefined) return []
    return [{ id: recordId, kind, field: claimId === null ? 'NAME' : 'PRINTED_NAME', language, text }]
  })
}

export function ofRecord({ id, kind, publicRole }: RecordTexts): Searchable[] {
  return each(publicRole ?? {}, { id, kind, field: 'ROLE' })
}

export function ofSource({ id, title }: SourceTexts): Searchable[] {
  return each(title, { id, kind: 'source', field: 'TITLE' })
}

/** The paraphrases of a claim. A claim that gives a name is not found by it: the record is. */
export function ofClaim({ id, property, value, qualifiers = {} }: ClaimTexts): Searchable[] {
  if (property === 'label' || property === 'alias') return []
  return [value, ...Object.values(qualifiers)].flatMap((one) =>
    one.type === 'text' ? each(one.text, { id, kind: 'claim', field: 'PARAPHRASE' }) : [],
  )
}

function each(texts: Text, rest: Omit<Searchable, 'language' | 'text'>): Searchable[] {
  return Object.entries(texts).map(([language, text]) => ({ ...rest, language, text }))
}
