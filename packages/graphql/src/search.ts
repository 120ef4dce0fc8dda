import {
  MOST_FRAGMENTS,
  MOST_MATCHES,
  SEARCH_FIELDS,
  type Fragment,
  type SearchField,
  type SearchHit,
  type SearchMatch,
  type Store,
} from '@isnad/store'
import type { Builder } from './builder.ts'
import { addTotalCount } from './connections.ts'
import { given } from './given.ts'
import { canonicalLanguage } from './languages.ts'
import type { Refs } from './refs.ts'
import { searchPage } from './search-page.ts'
import { nodeStub } from './stub.ts'
import type { Enums } from './vocabulary-enums.ts'

/** A hit, and what else its page knows of it. */
export interface SearchResult extends SearchHit {
  matches: () => Promise<readonly SearchMatch[]>
}

/** Adds `SearchResult`, what it is made of, and the query that searches. */
export function addSearch(builder: Builder, store: Store, { Node }: Refs, enums: Enums): void {
  const Field = builder.enumType('SearchField', {
    description: 'The texts in which search looks.',
    // The entries of an object of this shape.
    values: Object.fromEntries(
      Object.entries(SEARCH_FIELDS).map(([field, { description }]) => [field, { value: field, description }]),
    ) as { [field in SearchField]: { value: field; description: string } },
  })
  const TextFragment = builder.objectRef<Fragment>('TextFragment').implement({
    description:
      'A piece of a text, for whoever shows what was found. It is text and no markup: show it as it is.',
    fields: (t) => ({
      text: t.exposeString('text', { description: 'The piece, to the letter.' }),
      start: t.exposeInt('start', {
        description: 'Where it begins in the whole text, in Unicode code points from 0.',
      }),
      end: t.exposeInt('end', { description: 'Before which place it ends, in Unicode code points.' }),
      matched: t.exposeBoolean('matched', { description: 'Whether it is a word that was searched for.' }),
    }),
  })
  const Match = builder.objectRef<SearchMatch>('SearchMatch').implement({
    description: 'A text in which words stand that were searched for.',
    fields: (t) => ({
      field: t.expose('field', { type: Field, description: 'What text it is.' }),
      language: t.exposeString('language', { description: 'BCP 47 tag of the text.' }),
      fragments: t.expose('fragments', {
        type: [TextFragment],
        extensions: { mostItems: MOST_FRAGMENTS },
        description: `The text in pieces, ${MOST_FRAGMENTS} at most; of a long one, the part around the first word found.`,
      }),
    }),
  })
  const Result = builder.objectRef<SearchResult>('SearchResult').implement({
    description: 'Something that was found, and where.',
    fields: (t) => ({
      item: t.field({
        type: Node,
        description: 'The record, the source or the claim.',
        resolve: ({ id, kind }) =>
          nodeStub(kind === 'source' || kind === 'claim' ? { id, type: kind } : { id, type: 'record', kind }),
      }),
      score: t.exposeInt('score', {
        description: 'How near it is to what was searched for; to be compared within one answer alone.',
      }),
      matches: t.field({
        type: [Match],
        extensions: { mostItems: MOST_MATCHES },
        description: `The texts in which words stand that were searched for, ${MOST_MATCHES} at most. One word may stand in a name and another in a paraphrase.`,
        resolve: async ({ matches }) => [...(await matches())],
      }),
    }),
  })
  const Connection = builder.connectionObject(
    { type: Result, name: 'SearchConnection' },
    { name: 'SearchEdge' },
  )
  addTotalCount(builder, Connection)

  builder.queryField('search', (t) =>
    t.connection(
      {
        type: Result,
        description:
          'Records, sources and claims by their names, titles and paraphrases, the nearest first. Every word must stand in them: as it is, in another form, in another spelling or script, or, where it is none that is known, as a beginning or with a slip of the finger. Case, accents, Arabic vowels, forms of letters, the article, joined particles and digits do not matter.',
        args: {
          text: t.arg.string({
            required: true,
            description:
              'What to search for, 256 characters and 16 words at most. No sign in it has a meaning.',
          }),
          language: t.arg.string({
            description:
              'Only by texts in this language: a BCP 47 tag, with which narrower ones go, `ar` with `ar-Latn`.',
          }),
          kinds: t.arg({
            type: [enums.kind],
            description: 'Only records, and only those of these kinds.',
          }),
        },
        resolve: async (_root, asked) => {
          const { text, language, kinds, ...page } = given(asked)
          const found = await store.search(text, {
            ...(language !== undefined && { language: canonicalLanguage(language) }),
            ...(kinds && { kinds }),
          })
          return searchPage(found, page)
        },
      },
      Connection,
    ),
  )
}
