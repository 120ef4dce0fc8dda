import * as v from 'valibot'
import type { ChainLink } from './chain.ts'
import type { Citation } from './citation.ts'
import type { Claim } from './claim.ts'
import type { Dataset, Withdrawal } from './dataset.ts'
import { KINDS } from './kinds.ts'
import type { Record } from './record.ts'
import type { Scope } from './scope.ts'
import type { Rendition, Source } from './source.ts'
import type { Text } from './text.ts'
import type { Value } from './value.ts'
import { vocabularies } from './vocabularies/index.ts'
import { codesOf } from './vocabulary.ts'

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*:[A-Za-z0-9.-]+$/), v.maxLength(300))
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const position = v.pipe(v.number(), v.integer(), v.minValue(0))
const text: v.GenericSchema<unknown, Text> = v.record(
  v.string(),
  v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
)

const value: v.GenericSchema<unknown, Value> = v.variant('type', [
  v.strictObject({ type: v.literal('date'), edtf: name }),
  v.strictObject({
    type: v.literal('quantity'),
    value: v.exactOptional(v.number()),
    min: v.exactOptional(v.number()),
    max: v.exactOptional(v.number()),
    approximate: v.exactOptional(v.boolean()),
    unit: name,
    of: v.exactOptional(name),
  }),
  v.strictObject({ type: v.literal('record'), record: id }),
  v.strictObject({ type: v.literal('code'), code: name }),
  v.strictObject({ type: v.literal('text'), text }),
  v.strictObject({ type: v.literal('boolean'), boolean: v.boolean() }),
])

const scope: v.GenericSchema<unknown, Scope> = v.strictObject({
  features: v.array(name),
  networks: v.union([v.literal('all'), v.literal('some'), v.array(name)]),
  operators: v.union([v.literal('all'), v.literal('some'), v.array(id)]),
  place: id,
})

const link: v.GenericSchema<unknown, ChainLink> = v.strictObject({
  agent: v.exactOptional(id),
  unnamed: v.exactOptional(name),
  manner: name,
})

const citation: v.GenericSchema<unknown, Citation> = v.strictObject({
  source: id,
  rendition: name,
  start: position,
  end: position,
  sha256: digest,
})

const rendition: v.GenericSchema<unknown, Rendition> = v.strictObject({
  id: name,
  sha256: digest,
  length: position,
})

/** What stands in a line of each type. The annotations bind each schema to the type that it describes. */
const contents = {
  dataset: v.strictObject({
    id: name,
    name,
    version: name,
    title: text,
    description: text,
    licence: name,
    maintainers: v.array(name),
    coverage: v.exactOptional(v.strictObject({ places: v.array(id), period: v.exactOptional(name) })),
    dependencies: v.record(name, name),
  }) satisfies v.GenericSchema<unknown, Dataset>,
  record: v.strictObject({
    id,
    dataset: name,
    kind: v.picklist(KINDS),
    labels: v.array(v.strictObject({ language: name, text: name })),
    identifiers: v.exactOptional(v.record(name, v.array(name))),
    partOf: v.exactOptional(v.array(id)),
    publicRole: v.exactOptional(text),
    note: v.exactOptional(text),
  }) satisfies v.GenericSchema<unknown, Record>,
  source: v.strictObject({
    id,
    dataset: name,
    type: v.picklist(codesOf(vocabularies.sourceType)),
    title: text,
    publisher: v.exactOptional(id),
    authors: v.exactOptional(v.array(id)),
    published: v.exactOptional(name),
    language: name,
    url: v.exactOptional(v.pipe(v.string(), v.regex(/^https?:/i))),
    quotedIn: v.exactOptional(id),
    renditions: v.array(rendition),
    note: v.exactOptional(text),
  }) satisfies v.GenericSchema<unknown, Source>,
  claim: v.strictObject({
    id,
    source: id,
    subject: id,
    property: name,
    value,
    qualifiers: v.exactOptional(v.record(name, value)),
    time: v.exactOptional(name),
    after: v.exactOptional(v.array(id)),
    scope: v.exactOptional(scope),
    denied: v.exactOptional(v.boolean()),
    mode: v.exactOptional(name),
    chain: v.pipe(v.array(link), v.minLength(1)),
    citations: v.pipe(v.array(citation), v.minLength(1)),
    inferred: v.exactOptional(name),
    deprecated: v.exactOptional(name),
    replacedBy: v.exactOptional(v.array(id)),
    note: v.exactOptional(v.string()),
    raw: v.exactOptional(v.record(name, v.string())),
  }) satisfies v.GenericSchema<unknown, Claim>,
  withdrawal: v.strictObject({ id, date: name, reason: text }) satisfies v.GenericSchema<unknown, Withdrawal>,
}

/** The shape of one line of `dataset.ndjson`: what a build writes, and all that a load accepts. */
export const releaseLineSchema = v.pipe(
  v.variant('type', [
    v.strictObject({ type: v.literal('dataset'), dataset: contents.dataset }),
    v.strictObject({ type: v.literal('record'), record: contents.record }),
    v.strictObject({ type: v.literal('source'), source: contents.source }),
    v.strictObject({ type: v.literal('claim'), claim: contents.claim }),
    v.strictObject({ type: v.literal('withdrawal'), withdrawal: contents.withdrawal }),
  ]),
  v.title('A line of dataset.ndjson'),
  v.description(
    'One part of a release of an Isnad dataset. What it holds stands under the name of its type.',
  ),
)
