import { renditionOf } from '../context.ts'
import { isTable } from '../is-table.ts'
import { defineRule } from '../rule.ts'

/** A passage has at least as many code points, where its text has them. */
const LEAST = 40

export const citationShort = defineRule({
  code: 'CITATION_SHORT',
  severity: 'warning',
  reason:
    'A reviewer must be able to judge a claim by its passage: a whole sentence or clause, of 40 code points at least.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: { start: 106, end: 112, sha256: … }
  about: nida
  website: { en: nida.example }`,
    good: `- id: site
  cite: { start: 106, end: 185, sha256: … }
  about: nida
  website: { en: nida.example }`,
  },
  *check({ citations }) {
    for (const place of citations) {
      // A row or a record is whole however short.
      if (isTable(place.item.file)) continue
      const { start, end } = place.citation
      const length = renditionOf(place)?.length
      if (start === undefined || end === undefined || length === undefined || length < LEAST) continue
      const count = end - start
      if (count <= 0 || count >= LEAST) continue
      yield {
        file: place.item.file,
        path: place.path,
        message: `the passage has ${count} code points; the least is ${LEAST}`,
        next: 'cite the whole sentence or clause',
      }
    }
  },
})
