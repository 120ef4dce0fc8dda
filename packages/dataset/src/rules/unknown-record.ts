import { defineRule } from '../rule.ts'
import { didYouMean, suggest } from '../suggest.ts'

/** After so many unknown ids a file is missing, or the wrong one is there: to look for each would only take time. */
const MOST_SUGGESTIONS = 200

export const unknownRecord = defineRule({
  code: 'UNKNOWN_RECORD',
  severity: 'error',
  reason:
    'A claim is about records and names records. An id that leads nowhere is nearly always a slip of the pen.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: …
  about: nidda
  website: { en: nida.example }`,
    good: `- id: site
  cite: …
  about: nida
  website: { en: nida.example }`,
  },
  *check({ authored, kinds, references, withdrawn }) {
    const datasets = new Set([
      // What stands in a file that cannot be read may be all that is missed.
      ...(authored.records.some(({ broken }) => broken) ? [] : [authored.id]),
      ...authored.dependencies.map(({ id }) => id),
    ])
    let findMeant: ReturnType<typeof createFinder> | undefined
    for (const { file, path, id, written } of references) {
      if (kinds.has(id) || withdrawn.has(id) || !datasets.has(id.slice(0, id.indexOf(':')))) continue
      findMeant ??= createFinder(authored.id, [...kinds.keys()])
      const meant = findMeant(written, id)
      yield {
        file,
        path,
        value: written,
        message: `there is no record "${written}"${didYouMean(meant)}`,
        next: meant ? `write ${meant}` : 'correct the id, or add the record to a file in records/',
      }
    }
  },
})

/** Finds the record that was meant, as it would be written here: one of another dataset, or a slip in the slug. */
function createFinder(own: string, known: string[]): (written: string, id: string) => string | undefined {
  const slugOf = (id: string) => id.slice(id.indexOf(':') + 1)
  const shown = known.map((id) => (id.startsWith(`${own}:`) ? slugOf(id) : id))
  const bySlug = new Map(known.map((id, index) => [slugOf(id), shown[index]!]))
  const found = new Map<string, string | undefined>()
  return (written, id) => {
    if (!found.has(written) && found.size < MOST_SUGGESTIONS)
      found.set(written, bySlug.get(slugOf(id)) ?? suggest(written, shown))
    return found.get(written)
  }
}
