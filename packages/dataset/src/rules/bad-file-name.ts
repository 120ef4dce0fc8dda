import { parts } from '@isnad/schema'
import { safeParse } from 'valibot'
import { defineRule } from '../rule.ts'

export const badFileName = defineRule({
  code: 'BAD_FILE_NAME',
  severity: 'error',
  reason: 'The name of a file in sources/ is the id of the document, so it is written like one.',
  example: {
    of: { file: 'sources/manara of march.yaml', better: 'sources/manara-04.yaml' },
    bad: `source: { type: ARTICLE, title: { en: A title }, language: en }
claims: []`,
    good: `source: { type: ARTICLE, title: { en: A title }, language: en }
claims: []`,
  },
  *check({ authored }) {
    for (const file of authored.sources)
      if (!safeParse(parts.slug, file.slug).success)
        yield {
          file,
          path: [],
          value: file.slug,
          message: `"${file.slug}" is not an id`,
          next: 'rename the file: letters, digits and single hyphens',
        }
  },
})
