import { finite, pickText, type Dataset, type Record, type Release, type Source } from '@isnad/schema'
import type {
  DatasetRow,
  LabelRow,
  RecordRow,
  RenditionRow,
  SourceRow,
  WithdrawalRow,
} from '@isnad/schema/tables'
import { fold } from '@isnad/text'
import { publication } from './claim-row.ts'

/** Languages in which a record's name is looked for, the first being preferred. */
const NAME_LANGUAGES = ['en', 'ar-Latn']

export function toDatasetRow(dataset: Dataset, hash: string, ordinal: number): DatasetRow {
  const { coverage = null, ...rest } = dataset
  return { ...rest, hash, coverage, ordinal }
}

export function toRecordRow({ id, dataset, kind, labels, publicRole, note }: Record): RecordRow {
  return {
    id,
    datasetId: dataset,
    kind,
    name: nameOf(labels, id),
    publicRole: publicRole ?? null,
    note: note ?? null,
  }
}

function nameOf(labels: Record['labels'], id: string): string {
  // The first label of each language is the preferred one, so later ones must not replace it.
  const firsts = Object.fromEntries(labels.toReversed().map(({ language, text }) => [language, text]))
  if (NAME_LANGUAGES.some((language) => firsts[language] !== undefined))
    return pickText(firsts, NAME_LANGUAGES)
  return labels[0]?.text ?? id
}

/** A record's own labels. Those that claims add come after them. */
export function toLabelRows({ id, labels }: Record): LabelRow[] {
  return labels.map(({ language, text }, ordinal) => ({
    recordId: id,
    ordinal,
    language,
    text,
    folded: fold(text),
    claimId: null,
  }))
}

export function toIdentifierRows({ id, identifiers = {} }: Record) {
  return Object.entries(identifiers).flatMap(([system, values]) =>
    values.map((value) => ({ recordId: id, system, value })),
  )
}

export function toPartRows({ id, partOf = [] }: Record) {
  return partOf.map((wholeId) => ({ recordId: id, wholeId }))
}

export function toSourceRow(source: Source): SourceRow {
  const published = publication(source)
  return {
    id: source.id,
    datasetId: source.dataset,
    type: source.type,
    title: source.title,
    publisherId: source.publisher ?? null,
    authors: source.authors ?? [],
    published: source.published ?? null,
    publishedFrom: published ? finite(published.lowest) : null,
    publishedTo: published ? finite(published.highest) : null,
    language: source.language,
    url: source.url ?? null,
    quotedInId: source.quotedIn ?? null,
    note: source.note ?? null,
  }
}

export function toRenditionRows({ id, renditions }: Source): RenditionRow[] {
  return renditions.map(({ id: name, sha256, length }) => ({ sourceId: id, name, sha256, length }))
}

export function toWithdrawalRows({ dataset, withdrawals }: Release): WithdrawalRow[] {
  return withdrawals.map(({ id, date, reason }) => ({ id, datasetId: dataset.id, date, reason }))
}
