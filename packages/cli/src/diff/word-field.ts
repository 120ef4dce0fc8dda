import type { Claim, Coverage, Record, Scope, Source, Text, Value } from '@isnad/schema'
import type { FieldChange } from '@isnad/dataset'
import { dateWords, listed, propertyWords, timeWords, words } from '../print/words.ts'
import type { NameOf } from './names.ts'
import { wordScope, wordValue } from './printed.ts'
import { wordChain } from './wording.ts'

/** What stands in a field, each thing in words of its own, so that those that come and go can be told. */
type Wording = (value: never, nameOf: NameOf) => string[]

/** The fields of claims, records, sources and datasets that are more than a text. A name means one thing in all of them. */
const FIELDS: { readonly [field: string]: Wording } = {
  value: (value: Value, nameOf) => [wordValue(value, nameOf)],
  qualifiers: (qualifiers: { [name: string]: Value }, nameOf) =>
    Object.entries(qualifiers).map(([name, value]) => `${propertyWords(name)} ${wordValue(value, nameOf)}`),
  time: (time: string) => [timeWords(time)],
  scope: (scope: Scope, nameOf) => [wordScope(scope, nameOf)],
  chain: (chain: Claim['chain'], nameOf) => [wordChain({ chain }, nameOf)],
  citations: (citations: Claim['citations'], nameOf) =>
    citations.map(
      ({ source, rendition, start, end }) =>
        `code points ${start} to ${end} of ${nameOf(source)}${rendition === 'main' ? '' : ` (${rendition})`}`,
    ),
  mode: (mode: string) => [words(mode)],
  kind: (kind: string) => [words(kind)],
  type: (type: string) => [words(type)],
  property: (property: string) => [propertyWords(property)],
  published: (edtf: string) => [dateWords(edtf)],
  labels: (labels: Record['labels']) => labels.map(({ language, text }) => `“${text}” (${language})`),
  identifiers: (identifiers: { [system: string]: string[] }) =>
    Object.entries(identifiers).flatMap(([system, ids]) => ids.map((id) => `${system} ${id}`)),
  title: wordText,
  description: wordText,
  publicRole: wordText,
  note: (note: Text | string) => (typeof note === 'string' ? [note] : wordText(note)),
  subject: one,
  source: one,
  publisher: one,
  quotedIn: one,
  authors: some,
  partOf: some,
  renditions: (renditions: Source['renditions']) =>
    renditions.map(
      ({ id, length, sha256 }) => `${id}: ${length} code points, SHA-256 ${sha256.slice(0, 12)}…`,
    ),
  coverage: ({ places, period }: Coverage, nameOf) => [
    ...places.map(nameOf),
    ...(period === undefined ? [] : [period]),
  ],
  dependencies: (dependencies: { [id: string]: string }) =>
    Object.entries(dependencies).map(([id, range]) => `${id} ${range}`),
}

/** What differs in a field, in words: what was there and what is now, or of a list what came and what went. */
export function wordField({ field, before, after }: FieldChange, nameOf: NameOf): string {
  const [was, is] = [before, after].map((value) => wordings(field, value, nameOf))
  const name = propertyWords(field)
  const isList = was!.length > 1 || is!.length > 1
  const gone = was!.filter((each) => !is!.includes(each))
  const come = is!.filter((each) => !was!.includes(each))
  // A list in another order has nothing that came or went.
  if (!isList || (gone.length === 0 && come.length === 0))
    return `${name}: ${listed(was!) || 'nothing'} → ${listed(is!) || 'nothing'}`
  return `${name}: ${[...(gone.length > 0 ? [`without ${listed(gone)}`] : []), ...(come.length > 0 ? [`with ${listed(come)}`] : [])].join('; ')}`
}

function wordings(field: string, value: unknown, nameOf: NameOf): string[] {
  if (value === undefined) return field === 'time' ? [timeWords(null)] : []
  // The entry of a field takes what the model has under its name.
  return FIELDS[field]?.(value as never, nameOf) ?? plain(value)
}

/** A value of which nothing is known but that it is there. */
function plain(value: unknown): string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (Array.isArray(value)) return value.flatMap(plain)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, each]) => `${key} ${listed(plain(each))}`)
  return [String(value)]
}

function wordText(text: Text): string[] {
  return Object.entries(text).map(([language, each]) => `“${each}” (${language})`)
}

function one(id: string, nameOf: NameOf): string[] {
  return [nameOf(id)]
}

function some(ids: readonly string[], nameOf: NameOf): string[] {
  return ids.map((id) => nameOf(id))
}
