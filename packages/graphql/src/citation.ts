import { createHash } from 'node:crypto'
import type { Builder } from './builder.ts'
import type { Refs } from './refs.ts'

/** Adds `Citation`. */
export function addCitation(builder: Builder, { Citation }: Refs): void {
  builder.drizzleObjectFields(Citation, (t) => ({
    source: t.relation('source', {
      description: 'The source in whose text the passage stands: for a post in an article, the article.',
    }),
    rendition: t.exposeString('rendition', { description: 'Which of the source’s texts, by its name.' }),
    start: t.exposeInt('start', {
      description: 'First position, in Unicode code points of the NFC text, from 0.',
    }),
    end: t.exposeInt('end', { description: 'The position after the last, in the same unit.' }),
    sha256: t.exposeString('sha256', {
      description: 'SHA-256 of the passage, NFC in UTF-8, in lower-case hexadecimal.',
    }),
    quotation: t.string({
      nullable: true,
      description:
        'The passage itself, where this server holds the text and its digest is right. Most sources are under copyright.',
      select: {
        columns: { rendition: true, start: true, end: true, sha256: true },
        with: { source: { columns: {}, with: { renditions: { columns: { name: true, sha256: true } } } } },
      },
      resolve: ({ rendition, start, end, sha256, source }, _arguments, { texts }) => {
        const digest = source.renditions.find(({ name }) => name === rendition)?.sha256
        const passage = digest === undefined ? undefined : texts?.get(digest)?.slice(start, end)
        if (passage === undefined) return null
        return createHash('sha256').update(passage).digest('hex') === sha256 ? passage : null
      },
    }),
  }))
}
