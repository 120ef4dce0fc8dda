import { pickText, type Release, type Source } from '@isnad/schema'
import { integer, json, text, toTable, type Table } from './table.ts'

/** The documents of a release and their texts, of which only length and digest are kept. */
export function sourceTables({ sources }: Release): Table[] {
  const renditions = sources.flatMap(({ id, renditions: own }) =>
    own.map((rendition) => ({ ...rendition, source: id })),
  )
  return [
    toTable<Source>('sources', 'One row is a published document.', sources, [
      text('id', '<dataset>:<slug>', ({ id }) => id),
      text('type', 'a code of the vocabulary sourceType', ({ type }) => type),
      text('title', 'its title in English, or in its own language', ({ title }) => pickText(title)),
      text('titles', 'its title in all languages, as JSON', ({ title }) => json(title)),
      text('publisher', 'id of the outlet', ({ publisher }) => publisher),
      text('authors', 'ids of the authors, by a space', ({ authors }) => authors?.join(' ')),
      text('published', 'EDTF date', ({ published }) => published),
      text('language', 'BCP 47 tag', ({ language }) => language),
      text('url', 'its address', ({ url }) => url),
      text('quoted_in', 'id of the source in which it stands quoted', ({ quotedIn }) => quotedIn),
      text('note', 'a remark of the coder, by language, as JSON', ({ note }) => json(note)),
    ]),
    toTable('renditions', 'One row is a text of a source, in which passages are cited.', renditions, [
      text('source', 'id of the source', ({ source }) => source),
      text('rendition', 'its name within the source', ({ id }) => id),
      text('sha256', 'of the NFC text in UTF-8', ({ sha256 }) => sha256),
      integer('length', 'of the NFC text, in Unicode code points', ({ length }) => length),
    ]),
  ]
}
