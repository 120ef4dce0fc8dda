import { asList } from '../compile-claims.ts'
import type { CitationPlace, Context, Item } from '../context.ts'
import { defineRule } from '../rule.ts'
import { quotedOf } from '../times.ts'

export const labelNotInPassage = defineRule({
  code: 'LABEL_NOT_IN_PASSAGE',
  severity: 'error',
  reason:
    'A label in the language of its source is the name as printed. Each spelling that a source prints is a label of its own.',
  example: {
    of: 'claims',
    bad: `- id: name
  cite: { start: 106, end: 185, sha256: … }
  about: nida
  label: { ar: نداء }`,
    good: `- id: name
  cite: { start: 0, end: 105, sha256: … }
  about: nida
  label: { ar: نداء }`,
    given: 'The name is printed in the first sentence, which ends at 105.',
  },
  *check(context) {
    if (!context.texts) return
    const sameLanguage = createComparer()
    const placesOf = Map.groupBy(context.citations, ({ item }) => item)
    for (const item of context.items) {
      const labels = [...labelsOf(item)]
      const language = quotedOf(item)?.language ?? item.file.value.source?.language
      if (labels.length === 0 || language === undefined) continue
      const passages = heldPassages(placesOf.get(item) ?? [], context)
      for (const { path, tag, name } of labels)
        if (passages && sameLanguage(tag, language) && !passages.some((passage) => standsIn(passage, name)))
          yield {
            file: item.file,
            path,
            value: name,
            message: `"${name}" does not stand in the cited passage`,
            next: 'write it as the source prints it, or cite the passage that has it',
          }
    }
  },
})

/** The cited passages of an item; `undefined` where the user does not hold all of them as they are cited. */
function heldPassages(places: CitationPlace[], context: Context): string[] | undefined {
  const passages = places.map((place) => {
    const found = context.verify(place)
    return found?.ok ? found.passage : undefined
  })
  return passages.every((passage) => passage !== undefined) ? passages : undefined
}

function* labelsOf({
  path,
  values,
}: Item): Generator<{ path: (string | number)[]; tag: string; name: string }> {
  for (const { property, path: inner, plain } of values) {
    if (property !== 'label' && property !== 'alias') continue
    for (const [tag, names] of Object.entries(plain ?? {}))
      for (const name of asList<unknown>(names))
        if (typeof name === 'string') yield { path: [...path, ...inner, tag], tag, name }
  }
}

/** Whether a label is in the language and the script of the text: `ar` and `ar-MA` are, `ar` and `ar-Latn` are not. */
function createComparer(): (a: string, b: string) => boolean {
  // A locale is dear, and a dataset has three or four of them.
  const written = new Map<string, string>()
  const languageOf = (tag: string) => {
    const { language, script = '' } = new Intl.Locale(tag)
    const found = `${language}-${script}`
    written.set(tag, found)
    return found
  }
  return (a, b) => (written.get(a) ?? languageOf(a)) === (written.get(b) ?? languageOf(b))
}

/** Whether a name stands in a passage. After the preposition li-, Arabic writes its article without the alef. */
function standsIn(passage: string, name: string): boolean {
  return passage.includes(name) || (name.startsWith('ال') && passage.includes(`لل${name.slice(2)}`))
}
