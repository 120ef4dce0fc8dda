import * as v from 'valibot'
import type { Property } from '../property.ts'
import { properties as registry } from '../properties.ts'
import { code, date, oneOrMore, position, reference, sha256, slug, text, time } from './parts.ts'
import { valueSchema } from './value.ts'

const rendition = v.strictObject({
  sha256,
  length: v.pipe(position, v.description('Length of the NFC text in Unicode code points.')),
})

const bibliography = {
  type: code('sourceType'),
  title: v.pipe(
    text,
    v.description('Its title as printed, and in translation. A source without one is described.'),
  ),
  publisher: v.optional(v.pipe(reference, v.description('The outlet, where the document itself names it.'))),
  authors: v.optional(v.pipe(oneOrMore(reference), v.description('The authors whom the document names.'))),
  published: v.optional(
    v.pipe(
      date,
      v.description(
        'When it was published, from its own page or text; a set where that is not known exactly.',
      ),
    ),
  ),
  language: v.pipe(v.string(), v.minLength(2), v.description('BCP 47 tag of its language.')),
  url: v.optional(
    v.pipe(
      v.string(),
      v.url('write a whole address, with https://'),
      v.regex(/^https?:/i, 'write an http or https address'),
    ),
  ),
  note: v.optional(text),
}

const sourceSchema = v.pipe(
  v.strictObject({
    ...bibliography,
    text: v.optional(v.pipe(rendition, v.description('Its one text. Only length and digest are kept.'))),
    texts: v.optional(
      v.pipe(
        v.record(slug, rendition),
        v.description('Its texts by name, where one page was extracted in several ways.'),
      ),
    ),
  }),
  v.description('The document.'),
)

const quotedSchema = v.pipe(
  v.strictObject({ id: slug, ...bibliography }),
  v.description(
    'A source of its own that stands quoted in the document, such as a post. Its claims are cited in the document’s text.',
  ),
)

const citation = v.strictObject({
  start: v.pipe(position, v.description('First position, in Unicode code points of the NFC text, from 0.')),
  end: v.pipe(position, v.description('The position after the last.')),
  sha256,
  text: v.optional(v.pipe(slug, v.description('Which of the document’s texts; needless where it has one.'))),
})

const link = v.strictObject({
  agent: v.optional(v.pipe(reference, v.description('Who passed it on.'))),
  unnamed: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.description('How the text calls an agent whom it does not name, in English: observers.'),
    ),
  ),
  manner: code('manner'),
})

const some = { all: v.literal('all'), some: v.literal('some') }

const scope = v.strictObject({
  features: v.optional(v.pipe(oneOrMore(code('feature')), v.description('Which features it speaks of.'))),
  networks: v.optional(
    v.pipe(
      v.union([some.all, some.some, oneOrMore(code('network'))]),
      v.description('Which networks: a list; all, without limit; some, that it does not identify.'),
    ),
  ),
  operators: v.optional(
    v.pipe(
      v.union([some.all, some.some, oneOrMore(reference)]),
      v.description('Which operators: a list; all, which is the default; some, that it does not identify.'),
    ),
  ),
  place: v.optional(v.pipe(reference, v.description('Where; the dataset’s single place by default.'))),
})

/** The keys of a claim that are not properties. */
const claimEntries = {
  id: v.pipe(
    slug,
    v.description('Name of the item within its file; other claims refer to it. It never changes.'),
  ),
  cite: v.pipe(
    oneOrMore(citation),
    v.description('The passages that say it: whole sentences or clauses. `isnad cite` writes them.'),
  ),
  source: v.optional(
    v.pipe(slug, v.description('The quoted source that says it, if it is not the document itself.')),
  ),
  chain: v.optional(
    v.pipe(
      v.array(link),
      v.maxLength(20),
      v.description('Who passed it on, from the first speaker. The publisher is the last link, implied.'),
    ),
  ),
  about: v.pipe(reference, v.description('The record that it is about.')),
  mode: v.optional(code('mode')),
  denied: v.optional(v.pipe(v.boolean(), v.description('Whether the speaker says that it is not so.'))),
  time: v.optional(time),
  after: v.optional(
    v.pipe(oneOrMore(slug), v.description('Items of this file after which the text tells this one.')),
  ),
  scope: v.optional(scope),
  inferred: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.description('Why you read this in the text, where the text only presupposes it.'),
    ),
  ),
  deprecated: v.optional(
    v.pipe(v.string(), v.minLength(1), v.description('Why it must not be used any more.')),
  ),
  replacedBy: v.optional(
    v.pipe(
      oneOrMore(slug),
      v.description('Of a deprecated item: the items of this document that say it rightly.'),
    ),
  ),
  note: v.optional(v.pipe(v.string(), v.minLength(1), v.description('A remark, in English.'))),
  raw: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(200)), v.pipe(v.string(), v.maxLength(10_000))),
      v.minEntries(1, 'write what a column says, or leave raw out'),
      v.description(
        'What an imported row says in the columns from which the claim was made, to the letter: { ordered_by: Judiciary }.',
      ),
    ),
  ),
}

/** The names that a property cannot have. */
export const RESERVED_KEYS: readonly string[] = Object.keys(claimEntries)

/** The shape of one item in a source's `claims`: its property keys each make one claim, or several. */
export function claimItemSchema(properties: { readonly [name: string]: Property } = registry) {
  const values = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, v.optional(valueSchema(property))]),
  )
  return v.strictObject({ ...values, ...claimEntries })
}

/**
 * The shape of a file in `sources/`.
 *
 * @param properties the registry; another one serves to try an extension
 */
export function sourceFileSchema(properties: { readonly [name: string]: Property } = registry) {
  return v.pipe(
    v.strictObject({
      source: sourceSchema,
      quoted: v.optional(v.pipe(v.array(quotedSchema), v.maxLength(1000))),
      claims: claimsSchema(properties),
    }),
    v.title('sources/*.yaml'),
    v.description('One document: its bibliography, digest and length, then what it says, claim by claim.'),
  )
}

/**
 * The shape of a file in `sources/` that holds further claims of a document, where they are too many for one file.
 *
 * @param properties the registry; another one serves to try an extension
 */
export function continuationFileSchema(properties: { readonly [name: string]: Property } = registry) {
  return v.pipe(
    v.strictObject({
      continues: v.pipe(
        slug,
        v.description('The document that says it: the name of its file in sources/, without .yaml.'),
      ),
      claims: claimsSchema(properties),
    }),
    v.title('sources/*.yaml'),
    v.description('Further claims of a document whose claims are too many for one file.'),
  )
}

function claimsSchema(properties: { readonly [name: string]: Property }) {
  return v.pipe(v.array(claimItemSchema(properties)), v.maxLength(100_000))
}

export type AuthoredSource = v.InferOutput<typeof sourceSchema>
export type AuthoredQuoted = v.InferOutput<typeof quotedSchema>
export type AuthoredCitation = v.InferOutput<typeof citation>
export type AuthoredLink = v.InferOutput<typeof link>
export type AuthoredScope = v.InferOutput<typeof scope>
/** An item after validation: the keys of a claim, and the properties with their values as authored. */
export type AuthoredClaim = { [K in keyof typeof claimEntries]: v.InferOutput<(typeof claimEntries)[K]> } & {
  [property: string]: unknown
}
export interface SourceFile {
  source: AuthoredSource
  quoted?: AuthoredQuoted[]
  claims: AuthoredClaim[]
}
/** Further claims of the document `continues`, as if they stood at the end of its own file. */
export interface ContinuationFile {
  continues: string
  claims: AuthoredClaim[]
}
