import type {
  AuthoredCitation,
  AuthoredClaim,
  AuthoredQuoted,
  AuthoredScope,
  Claim,
  Scope,
  SourceFile,
} from '@isnad/schema'
import type { Authored, AuthoredFile } from './authored.ts'
import { completeChain } from './chain.ts'
import { toValue, valuesOf } from './values.ts'

/** What the claims of one source file are compiled with. */
export interface SourceContext {
  dataset: string
  slug: string
  source: SourceFile
  /** The items of the file by their id; of two with one id, the first. */
  items: ReadonlyMap<string, AuthoredClaim>
  quoted: ReadonlyMap<string, AuthoredQuoted>
  /** The place of a scope that names none; absent where the dataset covers none or several. */
  place?: string
  /** A reference as written to a whole id. */
  resolve: (reference: string) => string
}

/** The context of a file without errors of shape. */
export function sourceContext(authored: Authored, file: AuthoredFile<SourceFile>): SourceContext {
  const resolve = resolver(authored.id)
  const places = asList(authored.manifest.value.coverage?.places)
  const [place] = places
  // The caller has seen to it that the file is whole, or that the item does not use what is missing.
  const source = file.value as SourceFile
  return {
    dataset: authored.id,
    slug: file.slug,
    source,
    items: byId(source.claims ?? []),
    quoted: byId(source.quoted ?? []),
    ...(places.length === 1 && place !== undefined && { place: resolve(place) }),
    resolve,
  }
}

/** Turns a reference as written into a whole id. */
export function resolver(dataset: string): (reference: string) => string {
  return (reference) => (reference.includes(':') ? reference : `${dataset}:${reference}`)
}

/** The claims that one item makes: one for each value of each of its properties. */
export function compileItem(item: AuthoredClaim, context: SourceContext): Claim[] {
  const { dataset, slug, source, resolve } = context
  const document = `${dataset}:${slug}`
  const quoted = item.source === undefined ? undefined : context.quoted.get(item.source)
  const publisher = resolved(source.source?.publisher, resolve)
  const chain = completeChain(
    item.chain ?? [],
    {
      publisher,
      ...(quoted && { quoted: { publisher: resolved(quoted.publisher, resolve), type: quoted.type } }),
    },
    resolve,
  )
  const after = asList(item.after).flatMap((id) => claimIds(id, context))
  const replacedBy = asList(item.replacedBy).flatMap((id) => claimIds(id, context))
  const citations = asList(item.cite).map(({ start, end, sha256, text }: AuthoredCitation) => ({
    source: document,
    rendition: text ?? soleText(source),
    start,
    end,
    sha256,
  }))
  return valuesOf(item).map(({ property, definition, number, plain, qualifiers }): Claim => {
    const narrowed = qualifiers.map(
      ({ name, plain: value }) => [name, toValue(definition.qualifiers![name]!, value, resolve)] as const,
    )
    return {
      id: claimId(context, item.id, property, number),
      source: item.source === undefined ? document : `${dataset}:${item.source}`,
      subject: resolve(item.about),
      property,
      value: toValue(definition, plain, resolve),
      ...(narrowed.length > 0 && { qualifiers: Object.fromEntries(narrowed) }),
      ...(item.time !== undefined && { time: item.time }),
      ...(after.length > 0 && { after }),
      ...(definition.scoped && { scope: compileScope(item.scope ?? {}, context) }),
      ...(item.denied && { denied: true }),
      ...(item.mode !== undefined && item.mode !== 'asserts' && { mode: item.mode }),
      chain,
      citations,
      ...(item.inferred !== undefined && { inferred: item.inferred }),
      ...(item.deprecated !== undefined && { deprecated: item.deprecated }),
      ...(replacedBy.length > 0 && { replacedBy }),
      ...(item.note !== undefined && { note: item.note }),
      ...(item.raw !== undefined && { raw: item.raw }),
    }
  })
}

/** The name of the text in which a citation stands that names none. */
export function soleText(source: Pick<SourceFile, 'source'>): string {
  const names = Object.keys(source.source?.texts ?? {})
  return names.length === 1 ? names[0]! : 'main'
}

/** A list, of what may stand alone or be absent. */
export function asList<T>(value: T | readonly T[] | undefined): T[] {
  // `Array.isArray` does not narrow a readonly list.
  return value === undefined ? [] : Array.isArray(value) ? [...(value as readonly T[])] : [value as T]
}

function byId<T extends { id: string }>(items: readonly (T | undefined)[]): Map<string, T> {
  const found = new Map<string, T>()
  for (const item of items) if (item?.id !== undefined && !found.has(item.id)) found.set(item.id, item)
  return found
}

/** The ids of all claims of another item of the file; none where there is no such item. */
function claimIds(id: string, context: SourceContext): string[] {
  const item = context.items.get(id)
  return item ? valuesOf(item).map(({ property, number }) => claimId(context, id, property, number)) : []
}

function claimId({ dataset, slug }: SourceContext, item: string, property: string, number: number): string {
  return `${dataset}:${slug}.${item}.${property}${number > 1 ? `.${number}` : ''}`
}

/** Without operators, all; without a place, the dataset's own. The rules have seen to features and networks. */
function compileScope(
  { features, networks, operators = 'all', place }: AuthoredScope,
  context: SourceContext,
): Scope {
  return {
    features: asList(features),
    networks: networks === 'all' || networks === 'some' ? networks : asList(networks),
    operators:
      operators === 'all' || operators === 'some' ? operators : asList(operators).map(context.resolve),
    place: place === undefined ? (context.place ?? '') : context.resolve(place),
  }
}

function resolved(reference: string | undefined, resolve: (reference: string) => string): string | undefined {
  return reference === undefined ? undefined : resolve(reference)
}
