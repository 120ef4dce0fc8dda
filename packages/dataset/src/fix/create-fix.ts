import type { AuthoredFile } from '../authored.ts'
import type { Edit, Fix } from '../issue.ts'
import type { Rewrite } from '../rule.ts'

/** The fix that makes some rewrites; `undefined` where one of them cannot be made, because none is made alone. */
export function createFix(
  file: Pick<AuthoredFile<unknown>, 'span'>,
  rewrites: readonly Rewrite[],
  title: string,
): Fix | undefined {
  const edits: Edit[] = []
  for (const { path, part, write } of rewrites) {
    const span = file.span(path, part)
    const text = span && write(span.raw)
    if (span === undefined || text === undefined) return undefined
    if (text !== span.raw) edits.push({ ...span, text })
  }
  return edits.length > 0 ? { title, edits } : undefined
}
