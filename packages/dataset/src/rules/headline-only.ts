import { cite } from '../cite.ts'
import type { CitationPlace, Context, Item } from '../context.ts'
import { renditionOf } from '../context.ts'
import { defineRule } from '../rule.ts'

/** What a headline is as good a witness of as any sentence: how it spells names. */
const NAMES: readonly string[] = ['label', 'alias', 'describedAs']

/** Within so many code points a headline begins: above it stand a date, a section, the caption of a picture. */
const HEAD = 500

export const headlineOnly = defineRule({
  code: 'HEADLINE_ONLY',
  severity: 'warning',
  reason:
    'Headlines shorten, and are often written by others than the report. What the body says too is cited from there; what it does not say needs a note.',
  example: {
    of: { file: 'sources/example.yaml' },
    bad: `source:
  type: ARTICLE
  title: { ar: أعلنت هيئة الاتصالات في جمهورية الوادي يوم الثلاثاء أنها لم تأمر بحجب المكالمات الصوتية }
  language: ar
  text: …
claims:
  - id: denial
    cite: { start: 0, end: 87, sha256: … }
    chain: [{ agent: regulator, manner: announced }]
    about: block
    denied: true
    orderedBy: regulator`,
    good: `source:
  type: ARTICLE
  title: { ar: أعلنت هيئة الاتصالات في جمهورية الوادي يوم الثلاثاء أنها لم تأمر بحجب المكالمات الصوتية }
  language: ar
  text: …
claims:
  - id: denial
    cite: { start: 0, end: 87, sha256: … }
    chain: [{ agent: regulator, manner: announced }]
    about: block
    denied: true
    orderedBy: regulator
    note: The body does not tell it again.`,
    given: 'The headline stands at the head of the text.',
  },
  *check(context) {
    if (!context.texts) return
    const placesOf = Map.groupBy(context.citations, ({ item }) => item)
    for (const [file, items] of Map.groupBy(context.items, (item) => item.file)) {
      const isHeadline = createHeadlines(file.value.source?.title, file.value.source?.language, context)
      if (!isHeadline) continue
      const inBody = new Set(
        items.filter((item) => !placesOf.get(item)?.every(isHeadline)).flatMap(subjectsOf),
      )
      for (const item of items) {
        const places = placesOf.get(item) ?? []
        if (places.length === 0 || item.claim.note !== undefined || !places.every(isHeadline)) continue
        const alone = item.values.filter(({ property }) => !NAMES.includes(property))
        if (alone.length === 0 || subjectsOf(item).every((subject) => inBody.has(subject))) continue
        yield {
          file,
          path: places[0]!.path,
          message: `the headline alone is cited for the ${alone[0]!.property} of ${item.claim.about ?? ''}`,
          next: 'cite the sentence of the body that says it, or say in a note that there is none',
        }
      }
    }
  },
})

/** Which properties of which record an item speaks of. */
function subjectsOf({ claim, values }: Item): string[] {
  return values.map(({ property }) => `${claim.about} ${property}`)
}

/** Tells whether a passage lies within the headline at the head of its text; `undefined` where no text has one. */
function createHeadlines(
  title: { [language: string]: string | undefined } | undefined,
  language: string | undefined,
  { texts }: Context,
): ((place: CitationPlace) => boolean) | undefined {
  const words = title && language !== undefined ? title[language] : undefined
  if (words === undefined || words.trim() === '') return undefined
  const ends = new Map<string, { start: number; end: number } | undefined>()
  return (place) => {
    const digest = renditionOf(place)?.sha256
    const text = digest === undefined ? undefined : texts?.get(digest)
    if (!text || digest === undefined) return false
    if (!ends.has(digest)) ends.set(digest, cite(text.slice(0, HEAD + 2 * words.length), words).at(0))
    const headline = ends.get(digest)
    const { start, end } = place.citation
    return (
      headline !== undefined &&
      start !== undefined &&
      end !== undefined &&
      start >= headline.start &&
      end <= headline.end
    )
  }
}
