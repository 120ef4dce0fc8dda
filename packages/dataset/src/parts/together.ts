import type { ContinuationFile, RecordsFile, SourceFile } from '@isnad/schema'
import type { Authored, AuthoredFile } from '../authored.ts'
import { asList } from '../compile-claims.ts'
import { createContext, type Context, type Item } from '../context.ts'
import { NameSet } from '../name-set.ts'
import type { Path } from '../path.ts'
import { joinDocument } from '../read-sources.ts'
import type { Rule } from '../rule.ts'
import { badAfter } from '../rules/bad-after.ts'
import { badReplacement } from '../rules/bad-replacement.ts'
import { duplicateClaim } from '../rules/duplicate-claim.ts'
import { duplicateId } from '../rules/duplicate-id.ts'
import { headlineOnly } from '../rules/headline-only.ts'
import { lookalikeId, skeleton } from '../rules/lookalike-id.ts'
import { nearDuplicateRecord } from '../rules/near-duplicate-record.ts'

/** Of the rules that look at records or items beside one another, those that a part by itself would mislead. */
export const ONLY_TOGETHER: readonly Rule[] = [badAfter, badReplacement]

/** The rules that look at records or items beside one another: they see those that share a name. */
export const TOGETHER: readonly Rule[] = [duplicateId, lookalikeId, duplicateClaim, ...ONLY_TOGETHER]

/**
 * The rules that a package in parts is not held to. Both only warn, and of texts that people read: a package of this size
 * is a table that was imported, where neither finds anything.
 */
export const LEFT_OUT: readonly Rule[] = [nearDuplicateRecord, headlineOnly]

type Records = AuthoredFile<RecordsFile>
type Document = AuthoredFile<SourceFile>
type AuthoredRecordPart = NonNullable<Records['value']['records']>[number]

/** Which names several parts of a package share, so that they have to be looked at together. */
export class SharedNames {
  readonly #seen = new NameSet()
  readonly #shared = new Set<string>()

  get size(): number {
    return this.#shared.size
  }

  /** Takes note of what is called like a record without being one: documents and quoted sources. */
  seeDocuments(documents: Iterable<Document>): void {
    for (const { slug, value } of documents)
      this.#see([slug, ...(value.quoted ?? []).flatMap((quoted) => quoted?.id ?? [])].map(nameOfRecord))
  }

  /** Takes note of the names of one part: those that another part has had are shared. */
  seeRecords(file: Records): void {
    this.#see((file.value.records ?? []).flatMap(namesOfRecord))
  }

  /** Takes note of the names of the items of one part. What an item leads to is shared in any case. */
  seeItems(items: readonly Item[]): void {
    this.#see(items.flatMap(namesOfItem))
    for (const item of items) for (const name of leadingTo(item)) this.#shared.add(name)
  }

  #see(names: readonly string[]): void {
    for (const name of new Set(names)) if (!this.#seen.add(name)) this.#shared.add(name)
  }

  /** The part of a file of records that shares a name with another. */
  recordsOf(file: Records): Records | undefined {
    const kept = (file.value.records ?? []).flatMap((record, index) =>
      namesOfRecord(record).some((name) => this.#shared.has(name)) ? [index] : [],
    )
    return kept.length === 0 ? undefined : pick(file, 'records', kept)
  }

  /** The part of a document, or of what continues it, that shares a name with another. */
  itemsOf(part: Document, items: readonly Item[]): Document | undefined {
    const kept = items.flatMap((item) => {
      const [, index] = item.path
      const isShared = [...namesOfItem(item), ...leadingTo(item)].some((name) => this.#shared.has(name))
      return isShared && typeof index === 'number' ? [index] : []
    })
    return kept.length === 0 ? undefined : pick(part, 'claims', kept)
  }
}

function nameOfRecord(id: string): string {
  return `record ${id}`
}

function namesOfRecord(record: AuthoredRecordPart): string[] {
  return record?.id === undefined ? [] : [nameOfRecord(record.id), `looks ${skeleton(record.id)}`]
}

function namesOfItem({ file, claim, values }: Item): string[] {
  const passages = asList(claim.cite).map((citation) => `${citation?.start}-${citation?.end}`)
  return [
    `item ${file.slug} ${claim.id}`,
    ...values.map(({ property }) => [`says ${file.slug}`, claim.about, property, ...passages].join(' ')),
  ]
}

function leadingTo({ file, claim }: Item): string[] {
  const named = [...asList(claim.after), ...asList(claim.replacedBy)]
  // An item that is replaced, or is not and ought to be deprecated, is looked at with those that it names.
  return named.map((id) => `item ${file.slug} ${id}`)
}

/** A file with some of its records or items only, each still where it stands. */
function pick<TFile extends Records | Document>(
  file: TFile,
  key: 'records' | 'claims',
  kept: readonly number[],
): TFile {
  const list: readonly unknown[] = (file.value as { [key: string]: unknown[] })[key] ?? []
  const move = (path: Path, to: (index: number) => number): Path => {
    const [first, index, ...rest] = path
    return first === key && typeof index === 'number' ? [first, to(index), ...rest] : path
  }
  const place = (path: Path) => move(path, (index) => kept[index] ?? index)
  return {
    ...file,
    value: { ...file.value, [key]: kept.map((index) => list[index]) },
    wrong: file.wrong.map((path) => move(path, (index) => kept.indexOf(index))),
    locate: (path: Path, part?: 'key' | 'value') => ({
      path: place(path),
      ...file.locate(place(path), part),
    }),
    span: (path: Path, part?: 'key' | 'value') => file.span(place(path), part),
  }
}

/**
 * A part as the rules need it, without the text of its file, which may be one of thousands: asked where something stands,
 * it takes note of the question and answers with the first line.
 */
export function withoutText<TFile extends Records | Document>(file: TFile, onAsked: () => void): TFile {
  return {
    ...file,
    issues: [],
    locate: () => {
      onAsked()
      return { line: 1, column: 1 }
    },
    span: () => {
      onAsked()
      return undefined
    },
  }
}

/** The context of what was picked from several parts: the parts of one document are one document again. */
export function contextOfPicked(
  authored: Authored,
  documents: readonly Document[],
  kinds: Context['kinds'],
): Context {
  const bySlug = Map.groupBy(documents, ({ slug }) => slug)
  const sources = [...bySlug.values()].map(([first, ...more]) =>
    // What continues a document is joined to it by its claims alone, which these have.
    joinDocument(first!, more as unknown as AuthoredFile<ContinuationFile>[]),
  )
  return createContext({ ...authored, sources }, undefined, kinds)
}
