import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isDate, manifestSchema } from '@isnad/schema'
import { safeParse } from 'valibot'
import { loadCommons } from './commons.ts'
import { ImportError } from './import-error.ts'
import type { ImportOptions } from './import-options.ts'
import { ImportRun } from './import-run.ts'
import type { ImportDocument, Importer } from './importer.ts'
import { PackageFolder } from './package-folder.ts'
import { datasetYaml, packageJson, readme } from './papers.ts'
import type { ImportReport } from './report.ts'
import { visible } from './visible.ts'

/**
 * Imports a foreign file: reads it as a stream, makes records and claims of its rows, and writes them as a dataset
 * package, with a report of what could not be carried. Memory does not grow with the file, but for 16 bytes a record.
 *
 * @param path the file, or what else the importer takes
 * @returns the report, which the package holds as `report.json` too
 * @throws ImportError where it cannot be done; nothing is left behind then
 */
export async function importFile(
  importer: Importer,
  path: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const id = options.id ?? defaultId(importer.name, path)
  checkOptions(id, options)
  const documents = importer.documents
    ? await importer.documents(path)
    : [await fileDocument(path, importer.name)]
  const commons = await loadCommons()
  const folder = await PackageFolder.create(options.out, options.force ?? false)
  try {
    const run = new ImportRun(importer, commons, folder, options)
    for (const document of documents) {
      try {
        await run.read(document)
      } catch (error) {
        // Of a history, one revision that is none is a loss. A file by itself is refused.
        if (documents.length === 1 || !isOfOne(error)) throw error
        run.lose(document, error)
      }
    }
    const report = await run.finish(id)
    await folder.write('package.json', packageJson(id, importer, commons))
    await folder.write('dataset.yaml', datasetYaml(id, importer))
    await folder.write('README.md', readme(id, importer, report))
    await folder.write('report.json', `${JSON.stringify(report, null, 2)}\n`)
    await folder.finish()
    return report
  } catch (error) {
    await folder.discard()
    throw error
  }
}

/** What can be wrong with one document before anything was made of it. */
const OF_ONE: readonly string[] = ['EMPTY_FILE', 'UNKNOWN_SHAPE', 'BAD_ENCODING', 'BAD_GZIP', 'NO_TEXT', 'FILE_TOO_LARGE'] // prettier-ignore

function isOfOne(error: unknown): error is ImportError {
  return error instanceof ImportError && OF_ONE.includes(error.code)
}

/** The name of the importer and that of the file: `stop-2016-2018`. */
function defaultId(name: string, path: string): string {
  const stem = basename(path)
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return `${name}-${stem}`.slice(0, 60).replace(/-+$/, '')
}

function checkOptions(id: string, { published, url, encoding }: ImportOptions): void {
  const refuse = (message: string, next: string) => new ImportError('BAD_OPTION', message, next)
  if (!safeParse(manifestSchema.pipe[0].entries.id, id).success)
    throw refuse(`"${id}" is not the id of a dataset`, 'write lower-case letters, digits and single hyphens')
  if (published !== undefined && !isDate(published))
    throw refuse(`"${published}" is not a date`, 'write YYYY-MM-DD, or another EDTF date')
  if (url !== undefined && !/^https?:\/\//i.test(url))
    throw refuse(`"${url}" is not an address`, 'write a whole address, with https://')
  if (encoding !== undefined && !isEncoding(encoding))
    throw refuse(
      `"${encoding}" is no encoding`,
      'write a label of the Encoding Standard: windows-1252, windows-1256, utf-16le',
    )
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/** A file as a document by itself. */
export async function fileDocument(path: string, slug: string): Promise<ImportDocument> {
  const status = await stat(path).catch(() => undefined)
  if (!status?.isFile()) throw new ImportError('FILE_NOT_FOUND', `${path} is not a file that can be read`)
  return { slug, file: visible(basename(path)), size: status.size, open: () => createReadStream(path) }
}
