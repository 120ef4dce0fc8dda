import type { Release } from '@isnad/schema'

/** What is exported. */
export interface ExportInput {
  release: Release
  /** Releases of the datasets that it depends on, whose names it uses. */
  dependencies: readonly Release[]
}

export interface ExportOptions {
  /** CSV: begin each file with a byte order mark, without which Excel takes UTF-8 for something else. Default: no. */
  bom?: boolean
  /** JSON-LD: what ids are made IRIs with; default `urn:isnad:`. */
  base?: string
}

/** A file that an export makes. */
export interface ExportedFile {
  /** Without a folder. */
  name: string
  content: string | Uint8Array
}

/** Something that the format could not take, or not whole. */
export interface Loss {
  /** Id of the record, claim or fact. */
  id: string
  /** The column or the term that it would have been. */
  column: string
  /** What is lost. */
  value: string
  why: string
}

export interface ExportResult {
  files: ExportedFile[]
  /** Empty where the format takes everything. */
  losses: Loss[]
}

/** One format into which a release can be brought. */
export interface Exporter {
  /** As the command names it: `csv`. */
  format: string
  description: string
  export(input: ExportInput, options: ExportOptions): ExportResult | Promise<ExportResult>
}

/** Declares an exporter. */
export function defineExporter(exporter: Exporter): Exporter {
  return exporter
}
