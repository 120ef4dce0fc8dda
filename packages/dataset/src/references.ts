import type { Kind } from '@isnad/schema'
import type { AuthoredFile } from './authored.ts'
import { asList, resolver } from './compile-claims.ts'
import type { Context, Item } from './context.ts'
import type { Path } from './path.ts'

/** Who can pass a claim on. A law or a service says nothing; those who issued it or run it do. */
export const AGENT_KINDS: readonly Kind[] = ['person', 'organization', 'campaign', 'work']

/** Who can publish and write. */
const AUTHOR_KINDS: readonly Kind[] = ['person', 'organization']

/** A place of the package where a record is named. */
export interface Reference {
  file: AuthoredFile<unknown>
  path: Path
  /** As written. */
  written: string
  /** The whole id. */
  id: string
  /** For what it is named: `agent`, `operator`, the name of a property. */
  use: string
  /** The kinds of record that can stand here; any where absent. */
  kinds?: readonly Kind[]
}

/** Every reference to a record that the package makes. */
export function* referencesOf(context: Context): Generator<Reference> {
  const { authored, items } = context
  const resolve = resolver(authored.id)
  function* each(
    file: AuthoredFile<unknown>,
    path: Path,
    written: unknown,
    use: string,
    kinds?: readonly Kind[],
  ): Generator<Reference> {
    const inList = Array.isArray(written)
    for (const [index, one] of asList<unknown>(written).entries())
      if (typeof one === 'string')
        yield {
          file,
          path: inList ? [...path, index] : path,
          written: one,
          id: resolve(one),
          use,
          ...(kinds && { kinds }),
        }
  }

  yield* each(authored.manifest, ['coverage', 'places'], authored.manifest.value.coverage?.places, 'place', [
    'place',
  ])
  for (const file of authored.records)
    for (const [index, record] of (file.value.records ?? []).entries())
      yield* each(file, ['records', index, 'partOf'], record?.partOf, 'partOf')
  for (const file of authored.sources) {
    const { source, quoted = [] } = file.value
    for (const [path, one] of [
      [['source'], source] as const,
      ...quoted.map((each, index) => [['quoted', index], each] as const),
    ]) {
      yield* each(file, [...path, 'publisher'], one?.publisher, 'publisher', AUTHOR_KINDS)
      yield* each(file, [...path, 'authors'], one?.authors, 'author', AUTHOR_KINDS)
    }
  }
  for (const item of items) yield* ofItem(item)

  function* ofItem({ file, path, claim, values }: Item): Generator<Reference> {
    yield* each(file, [...path, 'about'], claim.about, 'about')
    for (const [index, link] of (claim.chain ?? []).entries())
      yield* each(file, [...path, 'chain', index, 'agent'], link?.agent, 'agent', AGENT_KINDS)
    if (claim.scope?.operators !== 'all' && claim.scope?.operators !== 'some')
      yield* each(file, [...path, 'scope', 'operators'], claim.scope?.operators, 'operator', ['organization'])
    yield* each(file, [...path, 'scope', 'place'], claim.scope?.place, 'place', ['place'])
    for (const { property, definition, path: at, plain, qualifiers } of values) {
      if (definition.type === 'record') yield* each(file, [...path, ...at], plain, property, definition.of)
      for (const { name, path: inner, plain: value } of qualifiers)
        if (definition.qualifiers?.[name]?.type === 'record')
          yield* each(file, [...path, ...inner], value, name)
    }
  }
}
