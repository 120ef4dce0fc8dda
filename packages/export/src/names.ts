import { pickText } from '@isnad/schema'
import type { ExportInput } from './exporter.ts'

/** What people call a record in English, or in the language that there is; the id of one that has no name. */
export function createNames({ release, dependencies }: ExportInput): (id: string) => string {
  const names = new Map(
    [release, ...dependencies].flatMap(({ records }) =>
      records.map(({ id, labels }) => {
        // The first label of each language is the preferred one.
        const text = Object.fromEntries(labels.toReversed().map((label) => [label.language, label.text]))
        return [id, pickText(text, ['en', 'ar-Latn', 'fr'])] as const
      }),
    ),
  )
  return (id) => names.get(id) || id
}
