import { renditionOf } from '../context.ts'
import { defineRule } from '../rule.ts'
import { didYouMean, suggest } from '../suggest.ts'

export const unknownText = defineRule({
  code: 'UNKNOWN_TEXT',
  severity: 'error',
  reason:
    'Positions count in one text. Where a document has several, a citation says which, unless it is the one called main.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: { start: 106, end: 185, sha256: …, text: print }
  about: nida
  website: { en: nida.example }`,
    good: `- id: site
  cite: { start: 106, end: 185, sha256: … }
  about: nida
  website: { en: nida.example }`,
    given: 'The document has one text.',
  },
  *check({ citations }) {
    for (const place of citations) {
      const { item, path, citation } = place
      const source = item.file.value.source
      if (!source || (!source.text && !source.texts) || renditionOf(place)) continue
      const known = source.texts ? Object.keys(source.texts) : ['main']
      const meant = citation.text === undefined ? undefined : suggest(citation.text, known)
      yield {
        file: item.file,
        path: citation.text === undefined ? path : [...path, 'text'],
        ...(citation.text !== undefined && { value: citation.text }),
        message:
          citation.text === undefined
            ? 'the document has several texts, and the citation does not say which'
            : `the document has no text "${citation.text}"${didYouMean(meant)}`,
        next: meant ? `write ${meant}` : `write text: with one of ${known.join(', ')}`,
      }
    }
  },
})
