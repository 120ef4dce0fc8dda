import type {
  AuthoredQuoted,
  AuthoredRecord,
  AuthoredSource,
  Claim,
  Dataset,
  Manifest,
  Record,
  RecordsFile,
  Release,
  Source,
  SourceFile,
} from '@isnad/schema'
import type { Authored } from './authored.ts'
import { asList, compileItem, resolver, sourceContext } from './compile-claims.ts'
import { hashRelease } from './hash.ts'
import { compareText, DatasetError } from './issue.ts'

/**
 * Turns a package as written into a release: every reference a whole id, every chain complete, one claim for each value,
 * all sorted by id.
 *
 * It does not look whether references lead anywhere; `checkDataset` does.
 *
 * @throws DatasetError where a file has errors by itself
 */
export function compileRelease(authored: Authored): Release {
  const errors = authored.issues.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new DatasetError('the package has errors', errors)
  const content = {
    dataset: compileDataset(authored),
    // No file has errors, so that what is usable of each is the whole.
    records: sorted(
      authored.records.flatMap(({ value }) =>
        (value as RecordsFile).records.map((record) => compileRecord(record, authored.id)),
      ),
    ),
    sources: sorted(
      authored.sources.flatMap(({ slug, value }) => compileSources(slug, value as SourceFile, authored.id)),
    ),
    claims: sorted(authored.sources.flatMap((file) => compileFile(authored, file))),
    withdrawals: [],
  }
  return { ...content, hash: hashRelease(content) }
}

function compileFile(authored: Authored, file: Authored['sources'][number]): Claim[] {
  const context = sourceContext(authored, file)
  return context.source.claims.flatMap((item) => compileItem(item, context))
}

function compileDataset(authored: Authored): Dataset {
  const resolve = resolver(authored.id)
  // `dataset.yaml` has no errors, so that it is whole.
  const { id, title, description, licence, maintainers, coverage } = authored.manifest.value as Manifest
  return {
    id,
    name: authored.package.name,
    version: authored.package.version,
    title,
    description,
    licence,
    maintainers: asList(maintainers),
    ...(coverage && {
      coverage: {
        places: asList(coverage.places).map(resolve),
        ...(coverage.period !== undefined && { period: coverage.period }),
      },
    }),
    dependencies: Object.fromEntries(
      authored.dependencies.map((dependency) => [dependency.id, dependency.range]),
    ),
  }
}

function compileRecord(
  { id, kind, labels, identifiers, partOf, publicRole, note }: AuthoredRecord,
  dataset: string,
): Record {
  const resolve = resolver(dataset)
  return {
    id: `${dataset}:${id}`,
    dataset,
    kind,
    labels: Object.entries(labels).flatMap(([language, names]) =>
      asList(names).map((text) => ({ language, text })),
    ),
    ...(identifiers && {
      identifiers: Object.fromEntries(
        Object.entries(identifiers).map(([system, values]) => [system, asList(values)]),
      ),
    }),
    ...(partOf !== undefined && { partOf: asList(partOf).map(resolve) }),
    ...(publicRole && { publicRole }),
    ...(note && { note }),
  }
}

/** The document and the sources that stand quoted in it. */
function compileSources(slug: string, { source, quoted = [] }: SourceFile, dataset: string): Source[] {
  const document = `${dataset}:${slug}`
  const texts = source.text ? { main: source.text } : (source.texts ?? {})
  const renditions = Object.entries(texts).map(([id, { sha256, length }]) => ({ id, sha256, length }))
  return [
    { ...compileBibliography(document, dataset, source), renditions },
    ...quoted.map((one) => ({
      ...compileBibliography(`${dataset}:${one.id}`, dataset, one),
      quotedIn: document,
      renditions: [],
    })),
  ]
}

function compileBibliography(
  id: string,
  dataset: string,
  source: AuthoredSource | AuthoredQuoted,
): Omit<Source, 'renditions'> {
  const resolve = resolver(dataset)
  const { type, title, publisher, authors, published, language, url, note } = source
  return {
    id,
    dataset,
    type,
    title,
    ...(publisher !== undefined && { publisher: resolve(publisher) }),
    ...(authors !== undefined && { authors: asList(authors).map(resolve) }),
    ...(published !== undefined && { published }),
    language,
    ...(url !== undefined && { url }),
    ...(note && { note }),
  }
}

function sorted<T extends { id: string }>(items: T[]): T[] {
  return items.sort((a, b) => compareText(a.id, b.id))
}
