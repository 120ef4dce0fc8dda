import { eq } from 'drizzle-orm'
import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { DATASET } from './find-id.ts'
import { inLanguage, LANGUAGE_ARGUMENT } from './languages.ts'
import { loadRecords } from './record-loader.ts'
import { localized, type Refs } from './refs.ts'
import { stub } from './stub.ts'

/** Adds `Dataset` and the queries that return datasets. */
export function addDataset(builder: Builder, store: Store, refs: Refs): void {
  const { Dataset, LocalizedText, Record } = refs
  const { db, tables } = store
  const { records, sources, claims } = tables
  const Dependency = builder.objectRef<{ dataset: string; range: string }>('Dependency').implement({
    description: 'A dataset whose records another may cite.',
    fields: (t) => ({
      dataset: t.exposeID('dataset', { description: 'Id of the dataset that is depended on.' }),
      range: t.exposeString('range', { description: 'The versions that will do, in the form of npm.' }),
    }),
  })

  builder.drizzleObjectFields(Dataset, (t) => ({
    id: t.exposeID('id', { description: 'Its id, the first half of every id in it.' }),
    name: t.exposeString('name', { description: 'Name of the npm package.' }),
    version: t.exposeString('version', { description: 'Semantic version of the release.' }),
    hash: t.exposeString('hash', {
      description: 'SHA-256 of the content in lower-case hexadecimal: the release’s identity.',
    }),
    release: t.field({
      type: refs.Release,
      description: 'The release of it that this server has.',
      select: { columns: { hash: true } },
      resolve: ({ hash }) => stub({ id: hash }),
    }),
    title: t.string({
      args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
      description: 'Its title in one language.',
      select: { columns: { title: true } },
      resolve: ({ title }, { language }) => inLanguage(title, language),
    }),
    titles: t.field({
      type: [LocalizedText],
      description: 'Its title in every language.',
      select: { columns: { title: true } },
      resolve: ({ title }) => localized(title),
    }),
    description: t.string({
      args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
      description: 'What it is about, in one language.',
      select: { columns: { description: true } },
      resolve: ({ description }, { language }) => inLanguage(description, language),
    }),
    descriptions: t.field({
      type: [LocalizedText],
      description: 'What it is about, in every language.',
      select: { columns: { description: true } },
      resolve: ({ description }) => localized(description),
    }),
    licence: t.exposeString('licence', { description: 'SPDX id of the licence of the data.' }),
    maintainers: t.exposeStringList('maintainers', { description: 'Who maintains it.' }),
    places: t.field({
      type: [Record],
      description: 'The places of which it speaks.',
      select: { columns: { coverage: true } },
      resolve: async ({ coverage }, _arguments, context) =>
        (await loadRecords(context, coverage?.places ?? [])).map((record) => stub(record)),
    }),
    period: t.string({
      nullable: true,
      description: 'The time of which it speaks, as an EDTF interval.',
      select: { columns: { coverage: true } },
      resolve: ({ coverage }) => coverage?.period ?? null,
    }),
    dependencies: t.field({
      type: [Dependency],
      description: 'The datasets whose records it may cite.',
      select: { columns: { dependencies: true } },
      resolve: ({ dependencies }) =>
        Object.entries(dependencies).map(([dataset, range]) => ({ dataset, range })),
    }),
    recordCount: t.int({
      description: 'How many records it has.',
      select: { extras: { recordCount: ({ id }) => db.$count(records, eq(records.datasetId, id)) } },
      resolve: ({ recordCount }) => recordCount,
    }),
    sourceCount: t.int({
      description: 'How many sources it has.',
      select: { extras: { sourceCount: ({ id }) => db.$count(sources, eq(sources.datasetId, id)) } },
      resolve: ({ sourceCount }) => sourceCount,
    }),
    claimCount: t.int({
      description: 'How many claims it has.',
      select: { extras: { claimCount: ({ id }) => db.$count(claims, eq(claims.datasetId, id)) } },
      resolve: ({ claimCount }) => claimCount,
    }),
  }))

  builder.queryFields((t) => ({
    datasets: t.drizzleField({
      type: [Dataset],
      description: 'The datasets that this server has, in the order of loading.',
      resolve: (query) => db.query.datasets.findMany(query({ orderBy: { ordinal: 'asc', id: 'asc' } })),
    }),
    dataset: t.field({
      type: Dataset,
      nullable: true,
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      description: 'A dataset by its id; nothing, with an error that says why, where there is none.',
      resolve: async (_root, { id }) => stub(await store.resolveId(id, DATASET)),
    }),
  }))
}
