import { defineRule } from '../rule.ts'
import { didYouMean, suggest } from '../suggest.ts'

export const unknownRecord = defineRule({
  code: 'UNKNOWN_RECORD',
  severity: 'error',
  reason:
    'A claim is about records and names records. An id that leads nowhere is nearly always a slip of the pen.',
  *check(context) {
    const { authored, kinds } = context
    const datasets = new Set([authored.id, ...authored.dependencies.map(({ id }) => id)])
    const meantBy = new Map<string, string | undefined>()
    for (const { file, path, id, written } of context.references) {
      if (kinds.has(id) || context.withdrawn.has(id) || !datasets.has(id.slice(0, id.indexOf(':')))) continue
      if (!meantBy.has(written)) meantBy.set(written, nearest(written, id, context.authored.id, kinds.keys()))
      const meant = meantBy.get(written)
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

/** The record that was meant, as it would be written here: a slip in the slug, or a record of another dataset. */
function nearest(written: string, id: string, own: string, known: Iterable<string>): string | undefined {
  const all = [...known]
  const slug = id.slice(id.indexOf(':') + 1)
  const elsewhere = all.find((candidate) => candidate.endsWith(`:${slug}`))
  const short = (candidate: string) =>
    candidate.startsWith(`${own}:`) ? candidate.slice(own.length + 1) : candidate
  return elsewhere === undefined ? suggest(written, all.map(short)) : short(elsewhere)
}
