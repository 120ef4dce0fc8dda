import { toDay } from '@isnad/schema'
import { tableComments } from '@isnad/schema/tables'
import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { surelyPublishedBy } from './claim-filter.ts'
import { paged, type Connections } from './connections.ts'
import { storedList } from './compiled/stored-list.ts'
import { count } from './count.ts'
import { DAYS_ARGUMENT, publishedIn } from './days.ts'
import { DATASET, findId, RECORD, SOURCE } from './find-id.ts'
import { defined, given } from './given.ts'
import { inLanguage, LANGUAGE_ARGUMENT } from './languages.ts'
import { loadRecords } from './record-loader.ts'
import { localized, type Refs } from './refs.ts'
import { stub } from './stub.ts'
import type { Enums } from './vocabulary-enums.ts'

/** Adds `Source`, `Rendition` and the queries that return sources. */
export function addSource(
  builder: Builder,
  store: Store,
  refs: Refs,
  enums: Enums,
  connections: Connections,
): void {
  const { Source, Record } = refs
  const Rendition = builder.drizzleObject('renditions', {
    name: 'Rendition',
    description: `One extraction of a source’s text. ${tableComments.renditions}`,
    select: { columns: { sourceId: true, name: true } },
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name within the source; `main` where there is one.' }),
      sha256: t.exposeString('sha256', {
        description: 'SHA-256 of the NFC text in UTF-8, in lower-case hexadecimal.',
      }),
      length: t.exposeInt('length', { description: 'Length of the NFC text in Unicode code points.' }),
    }),
  })

  builder.drizzleObjectFields(Source, (t) => ({
    id: t.exposeID('id', { description: 'Its id: `<dataset>:<slug>`.' }),
    type: t.expose('type', { type: enums.codes.sourceType, description: 'What kind of document it is.' }),
    title: t.string({
      args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
      description: 'Its title in one language. A source without a title is described.',
      select: { columns: { title: true } },
      resolve: ({ title }, { language }) => inLanguage(title, language),
    }),
    titles: t.field({
      type: [refs.LocalizedText],
      description: 'Its title as printed, and in translation.',
      select: { columns: { title: true } },
      resolve: ({ title }) => localized(title),
    }),
    publisher: t.relation('publisher', {
      type: Record,
      nullable: true,
      description: 'The outlet, where the document itself names it.',
    }),
    authors: t.field({
      type: [Record],
      description: 'The authors whom the document names.',
      select: { columns: { authors: true } },
      resolve: async ({ authors }, _arguments, context) =>
        (await loadRecords(context, authors)).map((record) => stub(record)),
    }),
    published: t.field({
      type: refs.DateValue,
      nullable: true,
      description: 'When it was published, as its own page or text says.',
      select: { columns: { published: true } },
      resolve: ({ published }) => (published === null ? null : { type: 'date' as const, edtf: published }),
    }),
    language: t.exposeString('language', { description: 'BCP 47 tag of the text’s language.' }),
    url: t.exposeString('url', { nullable: true, description: 'Its address on the web.' }),
    quotedIn: t.relation('quotedIn', {
      nullable: true,
      description: 'The source in which this one stands quoted, and in whose text its passages are cited.',
    }),
    renditions: t.relation('renditions', {
      type: Rendition,
      query: { orderBy: { name: 'asc' } },
      description: 'Its texts, by length and digest. The texts themselves are not served.',
    }),
    note: t.string({
      nullable: true,
      args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
      description: 'A remark of the coder’s.',
      select: { columns: { note: true } },
      resolve: ({ note }, { language }) => note && inLanguage(note, language),
    }),
    claims: t.relatedConnection(
      'claims',
      {
        ...paged,
        query: { orderBy: { start: 'asc', id: 'asc' } },
        extensions: { countRelated: { table: 'claims', column: 'sourceId' } },
        description: 'What it says, in the order of its text.',
      },
      connections.claims,
    ),
    dataset: t.relation('dataset', { description: 'The dataset that has it.' }),
  }))

  builder.queryFields((t) => ({
    source: t.field({
      type: Source,
      nullable: true,
      args: {
        id: t.arg.id({ required: true, description: 'Its id; a short one will do where it is unambiguous.' }),
      },
      description: 'A source by its id; nothing, with an error that says why, where there is none.',
      resolve: async (_root, { id }) => stub(await store.resolveId(id, SOURCE)),
    }),
    sources: t.drizzleConnection(
      {
        type: Source,
        ...paged,
        description: 'Sources, in the order of their ids.',
        args: {
          publisher: t.arg.id({ description: 'Only those of this outlet.' }),
          language: t.arg.string({ description: 'Only those in this language, a BCP 47 tag.' }),
          published: t.arg.string({
            description: `Only those that may have been published then: ${DAYS_ARGUMENT}`,
          }),
          knownBy: t.arg({ type: 'Date', description: 'Only those that were surely published by this day.' }),
          dataset: t.arg.id({ description: 'Only those of this dataset.' }),
        },
        extensions: storedList('sources', (asked: SourceArguments) => sourceFilter(store, asked)),
        totalCount: async (_root, asked) => count(store, 'sources', await sourceFilter(store, asked)),
        resolve: async (query, _root, asked) =>
          store.db.query.sources.findMany(
            query({ where: await sourceFilter(store, asked), orderBy: { id: 'asc' } }),
          ),
      },
      connections.sources,
    ),
  }))
}

interface SourceArguments {
  publisher?: string | null | undefined
  language?: string | null | undefined
  dataset?: string | null | undefined
  published?: string | null | undefined
  knownBy?: string | null | undefined
}

async function sourceFilter(store: Store, asked: SourceArguments) {
  const { publisher, language, dataset, published, knownBy } = given(asked)
  const days = [
    ...(published === undefined ? [] : publishedIn(published)),
    ...(knownBy === undefined ? [] : [surelyPublishedBy(toDay(knownBy))]),
  ]
  return defined({
    AND: days.length > 0 ? days : undefined,
    publisherId: await findId(store, publisher, RECORD),
    datasetId: await findId(store, dataset, DATASET),
    language,
  })
}
