import { dateBounds, parts, type AuthoredSource } from '@isnad/schema'
import { safeParse } from 'valibot'
import { Columns } from './columns.ts'
import type { Commons } from './commons.ts'
import { NameSet } from '@isnad/dataset'
import { ImportError } from './import-error.ts'
import type { ImportOptions } from './import-options.ts'
import type { ImportDocument, Importer } from './importer.ts'
import { LossTally } from './loss.ts'
import type { PackageFolder } from './package-folder.ts'
import type { ColumnReport, DocumentReport, ImportReport } from './report.ts'
import { createRowContext } from './row-context.ts'
import { Shards } from './shards.ts'
import { TextInput } from './text-input.ts'
import { yamlLine, yamlMap } from './yaml.ts'

/** One import, document after document. */
export class ImportRun {
  readonly #importer: Importer
  readonly #commons: Commons
  readonly #folder: PackageFolder
  readonly #options: ImportOptions
  readonly #losses = new LossTally()
  readonly #ids = new NameSet()
  readonly #records: Shards
  readonly #documents: DocumentReport[] = []
  readonly #columns = new Map<string, ColumnReport>()
  readonly #byProperty = new Map<string, number>()
  readonly #rows = { read: 0, carried: 0, notCarried: 0, unreadable: 0 }
  #recordCount = 0
  #claimCount = 0
  #bytes = 0
  #told = 0

  constructor(importer: Importer, commons: Commons, folder: PackageFolder, options: ImportOptions) {
    this.#importer = importer
    this.#commons = commons
    this.#folder = folder
    this.#options = options
    this.#records = new Shards(
      (file, content) => folder.write(file, content),
      (number) => `records/${importer.name}${number === 1 ? '' : `-${String(number).padStart(4, '0')}`}.yaml`,
      'records:',
    )
  }

  /** @throws ImportError where the document is none of the importer's, and nothing was read of it */
  async read(document: ImportDocument): Promise<void> {
    const [importer, commons, folder, options] = [this.#importer, this.#commons, this.#folder, this.#options]
    if (!safeParse(parts.slug, document.slug).success)
      throw new ImportError('BAD_OPTION', `"${document.slug}" cannot be the name of a source`)
    const text = new TextInput(document.open(), options.encoding)
    const table = await importer.open(text)
    const columns = new Columns(table.columns, importer.mapping, this.#losses)
    const published = document.source?.published ?? options.published
    const claims = new Shards(
      (file, content) => folder.write(file, content),
      (number) => `sources/${document.slug}${number === 1 ? '' : `-${String(number).padStart(4, '0')}`}.yaml`,
      `continues: ${document.slug}\nclaims:`,
    )
    const made: { records: string[]; claims: string[] } = { records: [], claims: [] }
    const context = createRowContext({
      columns,
      commons,
      document,
      ids: this.#ids,
      published: published === undefined ? { lowest: -Infinity, highest: Infinity } : dateBounds(published),
      onRecord: (record) => {
        this.#recordCount += 1
        made.records.push(`  - ${yamlLine(record)}\n`)
      },
      onClaim: (claim, properties) => {
        this.#claimCount += properties.length
        for (const property of properties)
          this.#byProperty.set(property, (this.#byProperty.get(property) ?? 0) + 1)
        made.claims.push(`  - ${yamlLine(claim)}\n`)
      },
    })
    const flush = async () => {
      await this.#records.add(made.records.splice(0))
      // What one row says stands in one file, so that a check of the file sees the whole of it.
      await claims.add(made.claims.splice(0))
    }
    for (const record of importer.records ?? []) context.record(record)
    await flush()
    for await (const row of table.rows) {
      if (options.signal?.aborted) throw new ImportError('ABORTED', 'the import was interrupted')
      if ('message' in row) {
        this.#rows.unreadable += 1
        this.#losses.add('', 'UNREADABLE', row.value, row.line)
        continue
      }
      this.#rows.read += 1
      columns.begin(row)
      context.begin(row)
      importer.map(context)
      columns.end()
      if (made.claims.length > 0) this.#rows.carried += 1
      else {
        this.#rows.notCarried += 1
        this.#losses.add('', 'NO_CLAIM', [...row.cells.values()].slice(0, 4).join(', '), row.number)
      }
      await flush()
      this.#tell(text.bytesRead, document)
    }
    const rendition = text.rendition()
    this.#bytes += text.bytesRead
    const source: AuthoredSource = {
      ...importer.source,
      ...(options.published !== undefined && { published: options.published }),
      ...(options.url !== undefined && { url: options.url }),
      ...document.source,
      text: rendition,
    }
    await claims.finish(`source:\n${yamlMap(source, '  ')}claims:`)
    for (const column of columns.report()) this.#add(column)
    this.#documents.push({
      file: document.file,
      source: document.slug,
      bytes: text.bytesRead,
      ...rendition,
      format: table.format,
      ...(columns.era && { era: columns.era.name }),
      missingColumns: columns.missing,
    })
  }

  /** Keeps in the books that a document could not be read at all. */
  lose({ file }: ImportDocument, { message }: ImportError): void {
    this.#rows.unreadable += 1
    this.#losses.add('', 'UNREADABLE', file, 1, message)
  }

  /** @throws ImportError where nothing could be read */
  async finish(dataset: string): Promise<ImportReport> {
    const { read, unreadable } = this.#rows
    if (read === 0 && unreadable === 0) throw new ImportError('EMPTY_FILE', 'the file has no row')
    if (read === 0)
      throw new ImportError('TOO_DIRTY', `none of the ${unreadable} rows of the file can be read`)
    await this.#records.finish()
    const columns = [...this.#columns.values()]
    this.#tell(0)
    return {
      importer: this.#importer.name,
      dataset,
      documents: this.#documents,
      rows: this.#rows,
      records: this.#recordCount,
      claims: this.#claimCount,
      byProperty: Object.fromEntries([...this.#byProperty].sort(([a], [b]) => (a < b ? -1 : 1))),
      columns,
      losses: this.#losses.losses(columns.map(({ column }) => column)),
    }
  }

  /** The same column of several documents is one in the report. */
  #add(column: ColumnReport): void {
    const known = this.#columns.get(column.column)
    if (!known) this.#columns.set(column.column, column)
    else for (const key of ['filled', 'carried', 'lost'] as const) known[key] += column[key]
  }

  #tell(bytes: number, document?: ImportDocument): void {
    const now = performance.now()
    if (!this.#options.onProgress || (document && now - this.#told < 250)) return
    this.#told = now
    const total = document ? document.size && this.#bytes + document.size : this.#bytes
    this.#options.onProgress({
      bytes: this.#bytes + bytes,
      ...(total !== undefined && { totalBytes: total }),
      rows: this.#rows.read,
      claims: this.#claimCount,
    })
  }
}
