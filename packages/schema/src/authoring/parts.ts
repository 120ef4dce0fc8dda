import * as v from 'valibot'
import { isDate } from '../date.ts'
import { isLanguageTag } from '../text.ts'
import { parsePeriod } from '../period.ts'
import { codesOf, type Vocabulary } from '../vocabulary.ts'
import { vocabularies, type VocabularyName } from '../vocabularies/index.ts'

const SLUG = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/
const REFERENCE = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*:)?[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/

/** The name of a thing within its dataset: ASCII letters, digits and single hyphens. */
export const slug = v.pipe(
  v.string(),
  v.regex(SLUG, 'write an id of letters, digits and single hyphens'),
  v.maxLength(100),
  v.description(
    'The name of a thing within its dataset: ASCII letters, digits and single hyphens. It never changes.',
  ),
)

/** A reference: a slug of this dataset, or `<dataset>:<slug>` of one that the package depends on. */
export const reference = v.pipe(
  v.string(),
  v.regex(REFERENCE, 'write a slug of this dataset, or dataset:slug of one that it depends on'),
  v.maxLength(200),
  v.description('A record: its slug in this dataset, or dataset:slug of one that the package depends on.'),
)

/** A text by language, in which every tag is canonical BCP 47 and no text is empty. */
export const text = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.check(isLanguageTag, 'write a BCP 47 language tag in its canonical case: ar, ar-Latn, en'),
    ),
    v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1, 'write a text, or leave the language out'),
      v.maxLength(2000),
    ),
  ),
  v.minEntries(1, 'write it in at least one language'),
  v.description('A text by language: { ar: …, ar-Latn: …, en: … }.'),
)

/** An EDTF date. A bare year may stand without quotes. */
export const date = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.integer())]),
  v.transform(String),
  v.check(
    isDate,
    'write an EDTF date that exists: 2016-01-07, 2016-02, [..2016-02], [2016-02-03,2016-02-10]',
  ),
  v.description('An EDTF date: 2016-01-07, 2016-02, [..2016-02], [2016-02-03,2016-02-10].'),
)

/** The time of a claim. */
export const time = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.integer())]),
  v.transform(String),
  v.check(
    isPeriod,
    'write D, [..D], S/.. or S/E with EDTF dates that exist and do not end before they begin',
  ),
  v.description(
    'When it was so: D (on that day), [..D] (by then), S/.. (since, and still at publication), S/E (from, until). Without it: the day of publication.',
  ),
)

/** A code of a vocabulary. */
export function code(name: VocabularyName) {
  const vocabulary: Vocabulary = vocabularies[name]
  return v.pipe(
    v.picklist(codesOf(vocabulary)),
    v.description(
      [
        vocabulary.description,
        ...Object.entries(vocabulary.codes).map(([key, { description }]) => `${key}: ${description}`),
      ].join('\n'),
    ),
  )
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, 'write a SHA-256 as 64 lower-case hexadecimal digits'),
  v.description('SHA-256 of the NFC text in UTF-8, as 64 lower-case hexadecimal digits.'),
)

/** A position in a text, in Unicode code points. As far as every database counts: a file of two thousand million. */
export const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_647))

/** One, or a list of at least one. */
export function oneOrMore<const TSchema extends v.GenericSchema>(schema: TSchema) {
  return v.union([schema, v.pipe(v.array(schema), v.minLength(1), v.maxLength(1000))])
}

function isPeriod(time: string): boolean {
  try {
    parsePeriod(time)
    return true
  } catch {
    return false
  }
}
