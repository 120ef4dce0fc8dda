import * as v from 'valibot'
import { KINDS, kinds } from '../kinds.ts'
import { oneOrMore, reference, slug, text } from './parts.ts'
import { isLanguageTag } from '../text.ts'

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))

/** The shape of one record in `records/*.yaml`. */
export const recordSchema = v.strictObject({
  id: slug,
  kind: v.pipe(
    v.picklist(KINDS),
    v.description(
      Object.entries(kinds)
        .map(([kind, says]) => `${kind}: ${says}`)
        .join('\n'),
    ),
  ),
  labels: v.pipe(
    v.record(
      v.pipe(
        v.string(),
        v.check(isLanguageTag, 'write a BCP 47 language tag in its canonical case: ar, ar-Latn, en'),
      ),
      oneOrMore(name),
    ),
    v.minEntries(1, 'write a label in at least one language'),
    v.description(
      'Names by language or script, the preferred one first. Spellings that sources print are label claims as well.',
    ),
  ),
  identifiers: v.optional(
    v.pipe(
      v.record(slug, oneOrMore(name)),
      v.description('Ids in other systems: { wikidata: Q1049511, mcc-mnc: [604-01] }.'),
    ),
  ),
  partOf: v.optional(
    v.pipe(oneOrMore(reference), v.description('The wider records that it is in: the country of a city.')),
  ),
  publicRole: v.optional(
    v.pipe(
      text,
      v.description(
        'Why a person is recorded: the public role in which the sources show them. Persons must have one.',
      ),
    ),
  ),
  note: v.optional(v.pipe(text, v.description('A remark of the coder’s.'))),
})

/** The shape of a file in `records/`. */
export const recordsFileSchema = v.pipe(
  v.strictObject({ records: v.pipe(v.array(recordSchema), v.maxLength(100_000)) }),
  v.title('records/*.yaml'),
  v.description('The people, organizations, services, events and other things that claims are about.'),
)

export type AuthoredRecord = v.InferOutput<typeof recordSchema>
export type RecordsFile = v.InferOutput<typeof recordsFileSchema>
