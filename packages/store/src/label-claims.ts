import type { Claim } from '@isnad/schema'
import type { LabelRow } from '@isnad/schema/tables'
import { fold } from '@isnad/text'

/** The properties whose claims are names. */
const NAMES = ['label', 'alias']

/**
 * The names that sources print and that the records themselves do not have, as labels after the records' own. A name
 * that several claims give is there once, for the first claim by id; a deprecated or denied one is not.
 *
 * @param claims of every dataset
 * @param own the labels that records have themselves
 */
export function labelsFromClaims(claims: readonly Claim[], own: readonly LabelRow[]): LabelRow[] {
  const key = (record: string, language: string, text: string) => JSON.stringify([record, language, text])
  const seen = new Set(own.map(({ recordId, language, text }) => key(recordId, language, text)))
  const next = new Map<string, number>()
  for (const { recordId, ordinal } of own) next.set(recordId, Math.max(next.get(recordId) ?? 0, ordinal + 1))
  const rows: LabelRow[] = []
  const named = claims
    .filter(
      ({ property, denied, deprecated }) => NAMES.includes(property) && !denied && deprecated === undefined,
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const { id, subject, value } of named) {
    if (value.type !== 'text') continue
    for (const [language, text] of Object.entries(value.text)) {
      if (seen.has(key(subject, language, text))) continue
      seen.add(key(subject, language, text))
      const ordinal = next.get(subject) ?? 0
      next.set(subject, ordinal + 1)
      rows.push({ recordId: subject, ordinal, language, text, folded: fold(text), claimId: id })
    }
  }
  return rows
}
