import type { Store } from '@isnad/store'
import { KINDS, kinds, type Kind, type Text } from '@isnad/schema'
import { tableComments } from '@isnad/schema/tables'
import type { Builder } from './builder.ts'
import { paged, type Connections } from './connections.ts'
import { storedList } from './compiled/stored-list.ts'
import { count } from './count.ts'
import { KIND_TYPES } from './kind-types.ts'
import { RECORD } from './find-id.ts'
import { defined, given } from './given.ts'
import { inLanguage, LANGUAGE_ARGUMENT } from './languages.ts'
import { listLimit } from './page.ts'
import type { Refs } from './refs.ts'
import { MOST_NAMED, recordFilter, type RecordArguments } from './record-filter.ts'
import { stub } from './stub.ts'
import type { Enums } from './vocabulary-enums.ts'

export type KindRefs = ReturnType<typeof createKindRefs>

/** The types of the kinds of record. */
export function createKindRefs(builder: Builder, { Record, Node }: Refs) {
  const type = (kind: Kind) =>
    builder.drizzleObject('records', {
      variant: KIND_TYPES[kind],
      description: kinds[kind],
      interfaces: [Record, Node],
      select: { columns: { id: true, kind: true } },
    })
  // The entries are those of `KINDS`, which has every kind.
  return Object.fromEntries(KINDS.map((kind) => [kind, type(kind)])) as {
    readonly [kind in Kind]: ReturnType<typeof type>
  }
}

const FIRST = 'How many: 100 by default and at most.'

/** Adds `Record`, a type for each kind, and the queries that return records. */
export function addRecord(
  builder: Builder,
  store: Store,
  refs: Refs,
  enums: Enums,
  connections: Connections,
): void {
  const { Record } = refs
  const Label = builder.drizzleObject('labels', {
    name: 'Label',
    description: `A name of a record in one language or script. ${tableComments.labels}`,
    select: { columns: { recordId: true, ordinal: true } },
    fields: (t) => ({
      language: t.exposeString('language', {
        description: 'BCP 47 tag: `ar`, `ar-Latn` for a transliteration, `en`.',
      }),
      text: t.exposeString('text', { description: 'The name.' }),
      claim: t.relation('claim', {
        nullable: true,
        description: 'The first claim that prints it, for a name that the record itself does not have.',
      }),
    }),
  })
  const Identifier = builder.drizzleObject('identifiers', {
    name: 'Identifier',
    description: tableComments.identifiers,
    select: { columns: { recordId: true, system: true, value: true } },
    fields: (t) => ({
      system: t.exposeString('system', {
        description: 'The system: `wikidata`, `asn`, `mcc-mnc`, `iso3166-1`.',
      }),
      value: t.exposeString('value', { description: 'The id in that system.' }),
    }),
  })

  builder.drizzleInterfaceFields(Record, (t) => ({
    id: t.exposeID('id', { description: 'Its id: `<dataset>:<slug>`.' }),
    kind: t.expose('kind', { type: enums.kind, description: 'What kind of record it is.' }),
    name: t.exposeString('name', {
      description: 'Its name by default: the English one, else the transliteration, else the first.',
    }),
    label: t.string({
      args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
      description: 'Its preferred name in one language.',
      select: { with: { labels: { columns: { language: true, text: true }, orderBy: { ordinal: 'asc' } } } },
      resolve: ({ labels }, { language }) => inLanguage(preferred(labels), language),
    }),
    labels: t.relation('labels', {
      type: Label,
      args: { first: t.arg.int({ description: FIRST }) },
      query: ({ first }) => ({ orderBy: { ordinal: 'asc' }, limit: listLimit(first) }),
      description: 'Its names, the preferred one of each language first, then those that sources print.',
    }),
    identifiers: t.relation('identifiers', {
      type: Identifier,
      query: { orderBy: { system: 'asc', value: 'asc' } },
      description: 'Its ids in other systems.',
    }),
    within: t.relation('wholes', {
      type: Record,
      query: { orderBy: { id: 'asc' } },
      description: 'The wider records that it is in: a city’s country.',
    }),
    publicRole: t.string({
      nullable: true,
      args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
      description: 'A person’s public role, which is why the person is recorded at all.',
      select: { columns: { publicRole: true } },
      resolve: ({ publicRole }, { language }) => publicRole && inLanguage(publicRole, language),
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
        query: { orderBy: { id: 'asc' } },
        extensions: { countRelated: { table: 'claims', column: 'subjectId' } },
        description: 'What sources say of it.',
      },
      connections.claims,
    ),
    mentions: t.relatedConnection(
      'mentions',
      {
        ...paged,
        query: { orderBy: { id: 'asc' } },
        extensions: { countRelated: { table: 'claims', column: 'objectId' } },
        description: 'The claims about others whose value it is.',
      },
      connections.claims,
    ),
    facts: t.relatedConnection(
      'facts',
      {
        ...paged,
        type: refs.Fact,
        args: { property: t.arg({ type: enums.property, description: 'Only those about this property.' }) },
        query: (asked) => ({
          where: defined({ property: given(asked).property }),
          orderBy: { property: 'asc', rank: 'asc' },
        }),
        extensions: { countRelated: { table: 'facts', column: 'subjectId', filter: ['property'] } },
        description: 'What follows from what sources say of it.',
      },
      connections.facts,
    ),
    dataset: t.relation('dataset', { description: 'The dataset that defines it.' }),
  }))

  builder.queryFields((t) => ({
    record: t.field({
      type: Record,
      nullable: true,
      args: {
        id: t.arg.id({
          required: true,
          description: 'Its id; a short one, such as `whatsapp`, will do where it is unambiguous.',
        }),
      },
      description: 'A record by its id; nothing, with an error that says why, where there is none.',
      resolve: async (_root, { id }) => stub(await store.resolveId(id, RECORD)),
    }),
    records: t.drizzleConnection(
      {
        type: Record,
        ...paged,
        description: 'Records, in the order of their ids.',
        args: {
          kind: t.arg({ type: enums.kind, description: 'Only those of this kind.' }),
          text: t.arg.string({
            description: `Only those that \`search\` finds by their names with this text; the ${MOST_NAMED} nearest, where there are more.`,
          }),
          dataset: t.arg.id({ description: 'Only those of this dataset.' }),
          knownBy: t.arg({
            type: 'Date',
            description:
              'Only those of which some source says something that was surely published by this day.',
          }),
        },
        extensions: storedList('records', (asked: RecordArguments) => recordFilter(store, asked)),
        totalCount: async (_root, asked) => count(store, 'records', await recordFilter(store, asked)),
        resolve: async (query, _root, asked) =>
          store.db.query.records.findMany(
            query({ where: await recordFilter(store, asked), orderBy: { id: 'asc' } }),
          ),
      },
      connections.records,
    ),
  }))
}

/** The first name of each language. */
function preferred(labels: readonly { language: string; text: string }[]): Text {
  return Object.fromEntries(labels.toReversed().map(({ language, text }) => [language, text]))
}
