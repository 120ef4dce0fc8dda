import { pickText, type Release } from '@isnad/schema'

/** What a person calls a record; the id of one that has no name. */
export type NameOf = (id: string) => string

/**
 * Names of the records and sources of some releases; of two that have one id, the earlier release's.
 *
 * @param languages in the order of preference
 */
export function createNames(
  releases: readonly Release[],
  languages: readonly string[] = ['en', 'ar-Latn', 'fr'],
): NameOf {
  const names = new Map<string, string>()
  for (const { records, sources } of releases.toReversed()) {
    for (const { id, labels } of records) {
      // The first label of each language is the preferred one.
      const text = Object.fromEntries(labels.toReversed().map(({ language, text }) => [language, text]))
      names.set(id, pickText(text, languages) || id)
    }
    for (const { id, title } of sources) names.set(id, pickText(title, languages) || id)
  }
  return (id) => names.get(id) ?? id
}
