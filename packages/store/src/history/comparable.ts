import type { Claim, Record, Source } from '@isnad/schema'

/** A record as it is compared: without the names that claims add, and with lists of which the order means nothing sorted. */
export function comparableRecord({
  id,
  kind,
  labels,
  identifiers = {},
  partOf = [],
  publicRole,
  note,
}: Record) {
  return {
    id,
    kind,
    labels: labels.map(({ language, text }) => ({ language, text })),
    identifiers: Object.entries(identifiers)
      .flatMap(([system, values]) => values.map((value) => `${system} ${value}`))
      .sort(),
    partOf: [...partOf].sort(),
    publicRole: publicRole ?? null,
    note: note ?? null,
  }
}

/** A source as it is compared. */
export function comparableSource(source: Source) {
  const {
    id,
    type,
    title,
    publisher,
    authors = [],
    published,
    language,
    url,
    quotedIn,
    renditions,
    note,
  } = source
  return {
    id,
    type,
    title,
    publisher: publisher ?? null,
    authors,
    published: published ?? null,
    language,
    url: url ?? null,
    // As the schema has it, for the withdrawal of the document that quotes it.
    ...(quotedIn !== undefined && { quotedIn }),
    renditions: renditions
      .map((text) => ({ id: text.id, sha256: text.sha256, length: text.length }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    note: note ?? null,
  }
}

/** A claim as it is compared: as a database gives it again, without what is said by default. */
export function comparableClaim({ after = [], replacedBy = [], mode, denied, ...claim }: Claim): Claim {
  return {
    ...claim,
    ...(after.length > 0 && { after: [...after].sort() }),
    ...(replacedBy.length > 0 && { replacedBy }),
    ...(mode !== undefined && mode !== 'asserts' && { mode }),
    ...(denied && { denied }),
  }
}

export type ComparableRecord = ReturnType<typeof comparableRecord>
export type ComparableSource = ReturnType<typeof comparableSource>
