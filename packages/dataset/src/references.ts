import type { Kind, SourceFile } from '@isnad/schema'
import type { Authored, AuthoredFile } from './authored.ts'
import { asList, resolver } from './compile-claims.ts'
import type { Item } from './context.ts'
import type { Path } from './path.ts'
import { isWithdrawn } from './withdrawals.ts'

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
  /** Whether the thing that makes the reference was itself taken back. */
  withdrawn: boolean
}

/** A record as a file names it, before the id is made whole. */
type Named = Pick<Reference, 'file' | 'path' | 'use' | 'kinds' | 'withdrawn'> & { written: unknown }

/** Every reference to a record that a package makes. */
export function* referencesOf(
  authored: Authored,
  items: readonly Item[],
  withdrawn: ReadonlySet<string>,
): Generator<Reference> {
  const resolve = resolver(authored.id)
  const named = [
    ...ofManifest(authored),
    ...ofRecords(authored, withdrawn),
    ...authored.sources.flatMap((file) => [...ofSource(authored, file, withdrawn)]),
  ]
  for (const item of items) named.push(...ofItem(item))
  for (const { written, path, ...rest } of named)
    for (const [index, one] of asList(written).entries())
      if (typeof one === 'string')
        yield {
          ...rest,
          path: Array.isArray(written) ? [...path, index] : path,
          written: one,
          id: resolve(one),
        }
}

function* ofManifest({ manifest }: Authored): Generator<Named> {
  const written = manifest.value.coverage?.places
  yield {
    file: manifest,
    path: ['coverage', 'places'],
    written,
    use: 'place',
    kinds: ['place'],
    withdrawn: false,
  }
}

function* ofRecords({ id, records }: Authored, withdrawn: ReadonlySet<string>): Generator<Named> {
  for (const file of records)
    for (const [index, record] of (file.value.records ?? []).entries())
      yield {
        file,
        path: ['records', index, 'partOf'],
        written: record?.partOf,
        use: 'partOf',
        withdrawn: isWithdrawn(withdrawn, `${id}:${record?.id}`),
      }
}

function* ofSource(
  { id }: Authored,
  file: AuthoredFile<SourceFile>,
  withdrawn: ReadonlySet<string>,
): Generator<Named> {
  const { source, quoted = [] } = file.value
  const document = `${id}:${file.slug}`
  const all = [
    { path: ['source'], one: source, ids: [document] },
    ...quoted.map((one, index) => ({ path: ['quoted', index], one, ids: [document, `${id}:${one?.id}`] })),
  ]
  for (const { path, one, ids } of all) {
    const rest = { file, kinds: AUTHOR_KINDS, withdrawn: isWithdrawn(withdrawn, ...ids) }
    yield { ...rest, path: [...path, 'publisher'], written: one?.publisher, use: 'publisher' }
    yield { ...rest, path: [...path, 'authors'], written: one?.authors, use: 'author' }
  }
}

function* ofItem({ file, path, claim, values, withdrawn }: Item): Generator<Named> {
  const { about, chain = [], scope } = claim
  yield { file, path: [...path, 'about'], written: about, use: 'about', withdrawn }
  for (const [index, link] of chain.entries())
    yield {
      file,
      path: [...path, 'chain', index, 'agent'],
      written: link?.agent,
      use: 'agent',
      kinds: AGENT_KINDS,
      withdrawn,
    }
  if (scope?.operators !== 'all' && scope?.operators !== 'some')
    yield {
      file,
      path: [...path, 'scope', 'operators'],
      written: scope?.operators,
      use: 'operator',
      kinds: ['organization'],
      withdrawn,
    }
  yield {
    file,
    path: [...path, 'scope', 'place'],
    written: scope?.place,
    use: 'place',
    kinds: ['place'],
    withdrawn,
  }
  for (const { property, definition, path: at, plain, qualifiers } of values) {
    const { of: kinds } = definition
    if (definition.type === 'record')
      yield {
        file,
        path: [...path, ...at],
        written: plain,
        use: property,
        ...(kinds && { kinds }),
        withdrawn,
      }
    for (const { name, path: inner, plain: written } of qualifiers)
      if (definition.qualifiers?.[name]?.type === 'record')
        yield { file, path: [...path, ...inner], written, use: name, withdrawn }
  }
}
