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
  WithdrawalsFile,
} from '@isnad/schema'
import type { Authored, AuthoredFile } from './authored.ts'
import { asList, compileItem, resolver, sourceContext } from './compile-claims.ts'
import { hashRelease } from './hash.ts'
import { compareText, DatasetError } from './issue.ts'
import { Withdrawals, type Withdrawable } from './withdrawals.ts'

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
  // No file has errors, so that what is usable of each is the whole; here and below.
  const withdrawals = new Withdrawals(authored.id, authored.withdrawals?.value as WithdrawalsFile | undefined)
  const content = {
    dataset: compileDataset(authored),
    records: sorted(withdrawals.keep(authored.records.flatMap((file) => compileRecords(authored.id, file)))),
    sources: sorted(withdrawals.keep(authored.sources.flatMap((file) => compileSources(authored.id, file)))),
    claims: sorted(
      withoutMissing(withdrawals.keep(authored.sources.flatMap((file) => compileClaims(authored, file)))),
    ),
    withdrawals: sorted(withdrawals.tombstones()),
  }
  return { ...content, hash: hashRelease(content) }
}

function compileRecords(dataset: string, { value }: AuthoredFile<RecordsFile>): Withdrawable<Record>[] {
  return (value as RecordsFile).records.map((record) => ({
    content: compileRecord(record, dataset),
    within: [],
  }))
}

function compileClaims(authored: Authored, file: AuthoredFile<SourceFile>): Withdrawable<Claim>[] {
  const context = sourceContext(authored, file)
  const document = `${authored.id}:${file.slug}`
  return context.source.claims.flatMap((item) =>
    compileItem(item, context).map((claim) => ({
      content: claim,
      within: [`${document}.${item.id}`, claim.source, document],
    })),
  )
}

/** What a claim comes after, or is replaced by, is left out with the claims that were taken back. */
function withoutMissing(claims: Claim[]): Claim[] {
  const ids = new Set(claims.map(({ id }) => id))
  const present = (list: string[] | undefined) => list?.filter((id) => ids.has(id)) ?? []
  return claims.map(({ after, replacedBy, ...claim }) => {
    const [earlier, right] = [present(after), present(replacedBy)]
    return {
      ...claim,
      ...(earlier.length > 0 && { after: earlier }),
      ...(right.length > 0 && { replacedBy: right }),
    }
  })
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
function compileSources(dataset: string, { slug, value }: AuthoredFile<SourceFile>): Withdrawable<Source>[] {
  const { source, quoted = [] } = value as SourceFile
  const id = `${dataset}:${slug}`
  const texts = source.text ? { main: source.text } : (source.texts ?? {})
  const renditions = Object.entries(texts).map(([name, { sha256, length }]) => ({ id: name, sha256, length }))
  return [
    { content: { ...compileBibliography(id, dataset, source), renditions }, within: [] },
    ...quoted.map((one) => ({
      content: { ...compileBibliography(`${dataset}:${one.id}`, dataset, one), quotedIn: id, renditions: [] },
      within: [id],
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
