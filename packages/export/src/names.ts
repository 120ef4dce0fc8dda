import { pickText } from '@isnad/schema'
import type { ExportInput } from './exporter.ts'

/** Languages in which a name is looked for, where there is none in the one that is asked for. */
const LANGUAGES = ['en', 'ar-Latn', 'fr']

/** What people call a record in a language, or in whatever language there is; the id of one that has no name. */
export function createNamesByLanguage({
  release,
  dependencies,
}: ExportInput): (id: string, language: string) => string {
  const names = new Map(
    [release, ...dependencies].flatMap(({ records }) =>
      records.map(({ id, labels }) => {
        // The first label of each language is the preferred one.
        const text = Object.fromEntries(labels.toReversed().map((label) => [label.language, label.text]))
        return [id, text] as const
      }),
    ),
  )
  return (id, language) => pickText(names.get(id) ?? {}, [language, ...LANGUAGES]) || id
}

/** What people call a record in English, or in the language that there is; the id of one that has no name. */
export function createNames(input: ExportInput): (id: string) => string {
  const nameOf = createNamesByLanguage(input)
  return (id) => nameOf(id, 'en')
}
