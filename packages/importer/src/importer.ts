import type { AuthoredClaim, AuthoredRecord, AuthoredSource, Bounds, Text } from '@isnad/schema'
import type { Commons } from './commons.ts'
import type { LossReason } from './loss.ts'
import type { Mapping } from './mapping.ts'
import type { Row, Table } from './row.ts'
import type { TextInput } from './text-input.ts'

/** A claim as an importer makes it: an item of the authoring format without what the kit adds, the passage and `raw`. */
export type ImportedClaim = Omit<AuthoredClaim, 'cite' | 'raw' | 'id' | 'about'> & {
  /** Unique in the document: begin with the id of the record. Letters, digits and single hyphens, 100 at most. */
  id: string
  about: string
  /** The fields that it was made from. Their cells are kept with it as `raw`. */
  from: readonly string[]
} & { [property: string]: unknown }

/** What the importer of a row works with. */
export interface RowContext {
  readonly row: Row
  readonly commons: Commons
  /** The document in which the row stands. */
  readonly document: ImportDocument
  /** The name of the era that the header is of. */
  readonly era: string | undefined
  /** The days on which the file may have been published: what happened later is a slip. Without limits where unknown. */
  readonly published: Bounds
  /** The cell of a field, without white space at its ends; `undefined` where it is blank or the column is missing. */
  get(field: string): string | undefined
  /** Makes a claim of the row. */
  claim(claim: ImportedClaim): void
  /** Defines a record, the first time that it is named. @returns its id, to refer to it */
  record(record: AuthoredRecord): string
  /**
   * A name for a record of this row that no other row has: the name itself, where it is free; else with some digits of the
   * row's digest; else, for a row that stands there twice to the letter, with the number of the row.
   */
  unique(name: string): string
  /** Says that a cell was made use of other than in a claim: in the note or the identifiers of a record. */
  carried(...fields: string[]): void
  /**
   * Says that a cell could not be carried, or not whole.
   *
   * @param value the part that was lost; the whole cell without it
   * @param why more closely than the reason
   */
  lose(field: string, reason: LossReason, value?: string, why?: string): void
}

/** One document that is imported: a file, or a revision of one. */
export interface ImportDocument {
  /** The name of the source in the dataset. */
  slug: string
  /** What is known of this document beside what is known of all of the importer's. */
  source?: Partial<AuthoredSource>
  /** Name of the file, for the report. */
  file: string
  /** Bytes, where they are known beforehand. */
  size?: number
  open(): AsyncIterable<Uint8Array>
}

/** An importer of one foreign dataset. */
export interface Importer {
  /** The word of the command line: `stop`. */
  name: string
  /** What it imports, on one line. */
  title: string
  /** The dataset that it makes. */
  dataset: { title: Text; description: Text; licence: string }
  /** Bibliography of the file; the publisher is a record of the commons or one of `records`. */
  source: Omit<AuthoredSource, 'text' | 'texts'>
  /** Records that every package of it has. */
  records?: readonly AuthoredRecord[]
  /** What becomes of each column. */
  mapping: Mapping
  /** The documents at a path. Without it, the path is one file. */
  documents?(path: string): Promise<ImportDocument[]>
  /** Opens a document. @throws ImportError where it is of no shape that the importer knows */
  open(text: TextInput): Promise<Table>
  /** Makes claims and records of one row. It throws nothing, whatever the row says. */
  map(context: RowContext): void
}

/** Declares an importer. */
export function defineImporter(importer: Importer): Importer {
  return importer
}
