import {
  continuationFileSchema,
  sourceFileSchema,
  type ContinuationFile,
  type SourceFile,
} from '@isnad/schema'
import type { AuthoredFile } from './authored.ts'
import { inTurn } from './in-turn.ts'
import type { Issue } from './issue.ts'
import type { Path } from './path.ts'
import { nameQualifier } from './qualifiers.ts'
import { readYaml } from './read-yaml.ts'
import { didYouMean, suggest } from './suggest.ts'

const documentSchema = sourceFileSchema()
const continuationSchema = continuationFileSchema()

/**
 * Reads the files of `sources/`. A file that begins with `continues:` holds further claims of another document, which
 * a file of 5 MiB could not take: its claims come after those of that document, in the order of the names of the files.
 */
export async function readSources(
  root: string,
  files: readonly string[],
): Promise<{ documents: AuthoredFile<SourceFile>[]; issues: Issue[] }> {
  const read = await inTurn(files, (file) => readSourceFile(root, file))
  const continuations = read.flatMap((one) => ('continuation' in one ? [one.continuation] : []))
  const documents = read.flatMap((one) => ('document' in one ? [one.document] : []))
  const bySlug = Map.groupBy(continuations, ({ value }) => value.continues)
  const slugs = documents.map(({ slug }) => slug)
  return {
    documents: documents.map((document) => joinDocument(document, bySlug.get(document.slug) ?? [])),
    issues: [
      ...read.flatMap((one) => ('document' in one ? one.document : one.continuation).issues),
      ...continuations.flatMap((file) =>
        slugs.includes(file.value.continues ?? '') ? [] : [lostContinuation(file, slugs)],
      ),
    ],
  }
}

/** One file of `sources/`: a document, or what continues one. */
export type ReadSource =
  | { document: AuthoredFile<SourceFile> }
  | { continuation: AuthoredFile<ContinuationFile> }

/** Reads one file of `sources/`. */
export async function readSourceFile(root: string, file: string): Promise<ReadSource> {
  const read = await readYaml(
    root,
    file,
    (value) => (isContinuation(value) ? continuationSchema : documentSchema),
    nameQualifier,
  )
  // The outputs of the schemas have the properties of the registry as unknown keys, which is what the types say.
  return isContinuation(read.value)
    ? { continuation: read as unknown as AuthoredFile<ContinuationFile> }
    : { document: read as unknown as AuthoredFile<SourceFile> }
}

function isContinuation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'continues')
}

/** One file made of several: every part still stands where it was written. */
export function joinDocument(
  document: AuthoredFile<SourceFile>,
  continuations: AuthoredFile<ContinuationFile>[],
): AuthoredFile<SourceFile> {
  if (continuations.length === 0) return document
  const parts = [document, ...continuations]
  const claims: unknown[] = []
  const offsets: number[] = []
  for (const { value } of parts) {
    offsets.push(claims.length)
    for (const claim of value.claims ?? []) claims.push(claim)
  }
  return {
    ...document,
    // Each list is one of usable claims.
    value: { ...document.value, claims } as AuthoredFile<SourceFile>['value'],
    broken: parts.some(({ broken }) => broken),
    issues: parts.flatMap(({ issues }) => issues),
    wrong: parts.flatMap(({ wrong }, part) =>
      wrong.map(([first, index, ...rest]) =>
        first === 'claims' && typeof index === 'number'
          ? [first, index + offsets[part]!, ...rest]
          : [first, index, ...rest].filter((step) => step !== undefined),
      ),
    ),
    locate: (path, place) => {
      const { part, own } = ownPath(path)
      return part === document
        ? document.locate(own, place)
        : { file: part.file, path: own, ...part.locate(own, place) }
    },
    span: (path, place) => {
      const { part, own } = ownPath(path)
      return part.span(own, place)
    },
  }

  /** The file in which a part of the whole stands, and its path there. */
  function ownPath(path: Path): { part: (typeof parts)[number]; own: Path } {
    const [first, index, ...rest] = path
    if (first !== 'claims' || typeof index !== 'number') return { part: document, own: path }
    const part = offsets.findLastIndex((offset) => offset <= index)
    return { part: parts[part]!, own: [first, index - offsets[part]!, ...rest] }
  }
}

export function lostContinuation(
  { file, value, locate }: AuthoredFile<ContinuationFile>,
  slugs: readonly string[],
): Issue {
  const continues = value.continues ?? ''
  const meant = suggest(continues, slugs)
  return {
    code: 'UNKNOWN_DOCUMENT',
    severity: 'error',
    file,
    ...locate(['continues']),
    path: 'continues',
    value: continues,
    message: `there is no document "${continues}" to continue${didYouMean(meant)}`,
    next: meant ? `write ${meant}` : 'name a file of sources/ that begins with source:, without .yaml',
  }
}
