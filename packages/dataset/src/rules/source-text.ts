import { defineRule } from '../rule.ts'

export const sourceText = defineRule({
  code: 'SOURCE_TEXT',
  severity: 'error',
  reason:
    'Claims are cited in a text, so their document says which: one under text, or several by name under texts.',
  example: {
    of: 'source',
    bad: `source:
  type: ARTICLE
  title: { ar: عنوان }
  language: ar`,
    good: `source:
  type: ARTICLE
  title: { ar: عنوان }
  language: ar
  text: …`,
  },
  *check({ authored }) {
    for (const file of authored.sources) {
      const { source, claims = [] } = file.value
      if (
        !source ||
        file.wrong.some(([first, second]) => first === 'source' && (second === 'text' || second === 'texts'))
      )
        continue
      if (source.text && source.texts)
        yield {
          file,
          path: ['source', 'texts'],
          part: 'key',
          message: 'the document has both text and texts',
          next: 'keep one of the two',
        }
      else if (!source.text && Object.keys(source.texts ?? {}).length === 0 && claims.length > 0)
        yield {
          file,
          path: ['source'],
          part: 'key',
          message: 'the document has claims and no text in which they could be cited',
          next: 'add text: { sha256: …, length: … }',
        }
    }
  },
})
