import { dateBounds, type Claim, type Record, type Source, type Value } from '@isnad/schema'
import type { Change, FieldChange } from './release-diff.ts'
import { isSame } from './field-changes.ts'

/** What a claim says, and how it came to be known. The rest is the coder's: remarks, and that it must not be used. */
const MEANING: ReadonlySet<string> = new Set<keyof Claim>([
  'source',
  'subject',
  'property',
  'value',
  'qualifiers',
  'time',
  'after',
  'scope',
  'denied',
  'mode',
  'chain',
  'citations',
  'raw',
])

/**
 * The fields in which a claim says another thing than it did.
 *
 * A text that is told in one more language says the same. That the translation is right, only a reader knows: the diff
 * shows it. That a claim is told after one that was withdrawn goes with that one.
 *
 * @param isWithdrawn whether a claim is gone from the newer release, and was withdrawn
 */
export function rewrittenInClaim(
  { fields, before, after }: Change<Claim>,
  isWithdrawn: (claim: string) => boolean,
): string[] {
  return fields.map(({ field }) => field).filter((field) => isRewritten(field))

  function isRewritten(field: string): boolean {
    if (field === 'value') return !isTranslated(before.value, after.value)
    if (field !== 'after') return MEANING.has(field)
    const left = (before.after ?? []).filter((id) => !isWithdrawn(id))
    return !isSame(left, after.after ?? [])
  }
}

/**
 * The fields in which a source is another document than it was: its texts, in which passages are cited, the document in
 * which it stands, and its day, which is that of every claim without one. A day that is known more closely is the same.
 */
export function rewrittenInSource({ fields, before, after }: Change<Source>): string[] {
  return fields.map(({ field }) => field).filter((field) => isRewritten(field))

  function isRewritten(field: string): boolean {
    if (field === 'quotedIn') return true
    if (field === 'published') return !isNarrowed(before.published, after.published)
    if (field !== 'renditions') return false
    return before.renditions.some((text) => !after.renditions.some((other) => isSame(text, other)))
  }
}

/** A record of another kind is another thing. */
export function rewrittenInRecord({ fields }: Change<Record>): string[] {
  return fields.map(({ field }) => field).filter((field) => field === 'kind')
}

/** Whether a field holds words for readers only, which no rule looks at. */
export function isWording({ field }: FieldChange): boolean {
  return ['labels', 'note', 'title', 'description', 'publicRole', 'maintainers', 'url'].includes(field)
}

function isTranslated(before: Value, after: Value): boolean {
  if (before.type !== 'text' || after.type !== 'text') return false
  return Object.entries(before.text).every(([language, text]) => after.text[language] === text)
}

function isNarrowed(before: string | undefined, after: string | undefined): boolean {
  if (after === undefined) return false
  if (before === undefined) return true
  const [was, is] = [dateBounds(before), dateBounds(after)]
  return was.lowest <= is.lowest && is.highest <= was.highest
}
