import type { AuthoredClaim, Kind, SourceFile } from '@isnad/schema'
import type { Authored, AuthoredFile } from './authored.ts'
import { asList } from './compile-claims.ts'
import type { HeldText } from './held-text.ts'
import type { Path } from './path.ts'
import type { Usable } from './shape.ts'
import { referencesOf, type Reference } from './references.ts'
import { verifyCitation, type Verification } from './verify.ts'
import { valuesOf, type AuthoredValue } from './values.ts'
import { isWithdrawn, withdrawnIds } from './withdrawals.ts'

/** A claim item with the file in which it stands. */
export interface Item {
  file: AuthoredFile<SourceFile>
  path: Path
  claim: Usable<AuthoredClaim>
  /** Whether the schema found nothing wrong with it, so that it can be compiled. */
  complete: boolean
  values: readonly AuthoredValue[]
  /** Whether all that it claims was taken back. */
  withdrawn: boolean
}

/** A citation with the place where it stands. */
export interface CitationPlace {
  item: Item
  path: Path
  citation: {
    start?: number | undefined
    end?: number | undefined
    sha256?: string | undefined
    text?: string | undefined
  }
}

/** What the rules look at: the package with its indexes, made once. */
export interface Context {
  authored: Authored
  /** Every record of the package and of its dependencies that is well-formed enough to have an id and a kind. */
  kinds: ReadonlyMap<string, Kind | undefined>
  items: Item[]
  citations: CitationPlace[]
  references: Reference[]
  /** Whole ids of what this dataset and its dependencies took back. */
  withdrawn: ReadonlySet<string>
  /** The texts that the user holds, by their SHA-256; absent where none were given. */
  texts?: ReadonlyMap<string, HeldText>
  /** Compares a citation with its text; `undefined` where the user does not hold that. */
  verify(place: CitationPlace): Verification | undefined
}

/**
 * Makes the indexes.
 *
 * @param kinds of every record of the package and of its dependencies, where the caller has it: of a part of a package
 */
export function createContext(
  authored: Authored,
  texts?: ReadonlyMap<string, HeldText>,
  kinds: ReadonlyMap<string, Kind | undefined> = indexKinds(authored),
): Context {
  const own = withdrawnIds(authored.id, authored.withdrawals?.value)
  const withdrawn = authored.dependencies.reduce((all, dependency) => all.union(dependency.withdrawn), own)
  const items = authored.sources.flatMap((file) => itemsOf(authored.id, file, withdrawn))
  return {
    authored,
    kinds,
    items,
    citations: items.flatMap(citationsOf),
    references: [...referencesOf(authored, items, withdrawn)],
    withdrawn,
    ...(texts && { texts }),
    verify: createVerifier(texts),
  }
}

/** After so many passages that were looked for far and wide, a text is another one, and each search would only take time. */
const MOST_SEARCHES = 300

/** Compares each citation once, however many ask. */
function createVerifier(texts?: ReadonlyMap<string, HeldText>): Context['verify'] {
  const known = new Map<CitationPlace, Verification>()
  // By how much the last passage that was found elsewhere in a text had moved.
  const shifts = new Map<HeldText, number>()
  let searches = 0
  return (place) => {
    const text = texts?.get(renditionOf(place)?.sha256 ?? '')
    if (!text) return undefined
    const before = known.get(place)
    if (before) return before
    const shift = shifts.get(text)
    const verification = verifyCitation(place.citation, text, {
      ...(shift !== undefined && { shift }),
      ...(searches >= MOST_SEARCHES && { reach: 0 }),
    })
    known.set(place, verification)
    if (!verification.ok && verification.reason === 'DIGEST') {
      const moved = verification.near && verification.near.start - (place.citation.start ?? 0)
      if (moved !== undefined) shifts.set(text, moved)
      if (moved === undefined || moved !== shift) searches += 1
    }
    return verification
  }
}

/** The rendition in which a citation stands, and its name; `undefined` where the file does not say. */
export function renditionOf({
  item,
  citation,
}: CitationPlace): { name: string; sha256?: string | undefined; length?: number | undefined } | undefined {
  const source = item.file.value.source
  if (!source?.texts)
    return source?.text && (citation.text === undefined || citation.text === 'main')
      ? { name: 'main', ...source.text }
      : undefined
  const names = Object.keys(source.texts)
  const name = citation.text ?? (names.length === 1 ? names[0]! : 'main')
  return source.texts[name] && { name, ...source.texts[name] }
}

/** The texts of a document, and where each is described. */
export function textsOf({
  value: { source },
}: AuthoredFile<SourceFile>): { path: Path; sha256?: string | undefined; length?: number | undefined }[] {
  const named = Object.entries(source?.texts ?? {}).map(([name, text]) => ({
    path: ['source', 'texts', name],
    ...text,
  }))
  return source?.text ? [{ path: ['source', 'text'], ...source.text }, ...named] : named
}

function itemsOf(dataset: string, file: AuthoredFile<SourceFile>, withdrawn: ReadonlySet<string>): Item[] {
  const wrong = new Set(file.wrong.filter(([first]) => first === 'claims').map(([, index]) => index))
  const document = `${dataset}:${file.slug}`
  return (file.value.claims ?? []).flatMap((claim, index): Item[] => {
    if (claim === undefined) return []
    const values = valuesOf(claim)
    const item = `${document}.${claim.id}`
    const claims = values.map(
      ({ property, number }) => `${item}.${property}${number > 1 ? `.${number}` : ''}`,
    )
    const gone =
      isWithdrawn(withdrawn, document, `${dataset}:${claim.source}`, item) ||
      (claims.length > 0 && claims.every((id) => withdrawn.has(id)))
    return [
      {
        file,
        path: ['claims', index],
        claim,
        complete: !file.broken && !wrong.has(index),
        values,
        withdrawn: gone,
      },
    ]
  })
}

function citationsOf(item: Item): CitationPlace[] {
  const { cite } = item.claim
  return asList(cite).flatMap((citation, index) =>
    citation === undefined
      ? []
      : [{ item, citation, path: [...item.path, 'cite', ...(Array.isArray(cite) ? [index] : [])] }],
  )
}

export function indexKinds(
  authored: Pick<Authored, 'id' | 'records' | 'dependencies'>,
): Map<string, Kind | undefined> {
  const kinds = new Map<string, Kind | undefined>()
  for (const { value } of authored.records)
    for (const record of value.records ?? [])
      if (record?.id !== undefined) kinds.set(`${authored.id}:${record.id}`, record.kind)
  for (const dependency of authored.dependencies)
    for (const { id, kind } of dependency.records.values()) kinds.set(id, kind)
  return kinds
}
