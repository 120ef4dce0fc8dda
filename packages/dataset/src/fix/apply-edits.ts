import type { Edit } from '../issue.ts'

/**
 * Makes edits in a text: nothing else in it changes.
 *
 * @param edits of one file, none of which touches another
 * @returns `undefined` where the text is another than the one that they were made for
 */
export function applyEdits(text: string, edits: readonly Edit[]): string | undefined {
  let edited = ''
  let at = 0
  for (const { start, end, raw, text: written } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at || text.slice(start, end) !== raw) return undefined
    edited += text.slice(at, start) + written
    at = end
  }
  return edited + text.slice(at)
}

/** The edits of as many fixes as can be made together: of two that touch one part, the first. */
export function compatible<T extends { fix?: { edits: Edit[] } }>(issues: readonly T[]): T[] {
  const taken = new Map<string, Edit[]>()
  return issues.filter(({ fix }) => {
    if (!fix) return false
    const touches = fix.edits.some(({ file, start, end }) =>
      taken.get(file)?.some((other) => start < other.end && other.start < end),
    )
    if (touches) return false
    for (const edit of fix.edits) taken.set(edit.file, [...(taken.get(edit.file) ?? []), edit])
    return true
  })
}
