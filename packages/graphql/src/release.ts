import { eq } from 'drizzle-orm'
import type { Store } from '@isnad/store'
import { releaseName } from '@isnad/store'
import type { Builder } from './builder.ts'
import { addTotalCount, paged } from './connections.ts'
import { count } from './count.ts'
import { DATASET, findId } from './find-id.ts'
import { defined, given } from './given.ts'
import { inLanguage, LANGUAGE_ARGUMENT } from './languages.ts'
import { listLimit } from './page.ts'
import type { Refs } from './refs.ts'
import { stub } from './stub.ts'

/** Adds `Release` and `Load`, and the queries that return releases. */
export function addRelease(builder: Builder, store: Store, { Release, Load, Dataset }: Refs): void {
  builder.drizzleObjectFields(Load, (t) => ({
    number: t.exposeInt('sequence', {
      description: 'Its number among the loads of this database, from 1. `released(after:)` takes it.',
    }),
    loadedAt: t.exposeString('loadedAt', {
      nullable: true,
      description:
        'When it was loaded: ISO 8601, in UTC. Absent where the database came as a file with the release in it.',
    }),
    replaced: t.relation('replaced', {
      nullable: true,
      description: 'The release in whose place it came; none where it was the first of its dataset.',
    }),
    changeCount: t.int({
      description: 'How many changes it made; see `changes`.',
      select: {
        extras: {
          changeCount: ({ sequence }) =>
            store.db.$count(store.tables.changes, eq(store.tables.changes.load, sequence)),
        },
      },
      resolve: ({ changeCount }) => changeCount,
    }),
  }))

  builder.drizzleObjectFields(Release, (t) => ({
    id: t.exposeID('id', { description: 'SHA-256 of its content in lower-case hexadecimal: its identity.' }),
    name: t.string({
      description:
        'What names it in `release` and in the header `isnad-release`: `commons@0.1.0+` and the begin of its hash.',
      select: { columns: { id: true, datasetId: true, version: true } },
      resolve: ({ id, datasetId, version }) => releaseName({ dataset: datasetId, version, hash: id }),
    }),
    dataset: t.relation('dataset', {
      type: Dataset,
      description: 'The dataset, in the release that this server has of it now.',
    }),
    package: t.exposeString('name', { description: 'Name of the npm package.' }),
    version: t.exposeString('version', { description: 'Its semantic version.' }),
    title: t.string({
      args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
      description: 'Its title in one language.',
      select: { columns: { title: true } },
      resolve: ({ title }, { language }) => inLanguage(title, language),
    }),
    licence: t.exposeString('licence', { description: 'SPDX id of the licence of the data.' }),
    recordCount: t.exposeInt('recordCount', { description: 'How many records it had.' }),
    sourceCount: t.exposeInt('sourceCount', { description: 'How many sources it had.' }),
    claimCount: t.exposeInt('claimCount', { description: 'How many claims it had.' }),
    withdrawalCount: t.exposeInt('withdrawalCount', { description: 'How many things it had taken back.' }),
    served: t.boolean({
      description: 'Whether it is the one that this server answers from.',
      select: { columns: { id: true }, with: { dataset: { columns: { hash: true } } } },
      resolve: ({ id, dataset }) => dataset.hash === id,
    }),
    load: t.relation('load', {
      type: Load,
      description: 'Its last load: a release that was replaced can come back.',
    }),
    loads: t.relation('loads', {
      type: Load,
      args: { first: t.arg.int({ description: 'How many: 100 by default and at most.' }) },
      query: ({ first }) => ({ orderBy: { sequence: 'desc' }, limit: listLimit(first) }),
      description: 'Each time that it was loaded, the last first.',
    }),
  }))

  const connection = builder.connectionObject(
    { type: Release, name: 'ReleaseConnection' },
    { name: 'ReleaseEdge' },
  )
  addTotalCount(builder, connection)
  builder.queryFields((t) => ({
    release: t.field({
      type: Release,
      nullable: true,
      args: {
        id: t.arg.id({
          required: true,
          description: 'Its hash, its `name`, or `dataset@version`: the last of that version.',
        }),
      },
      description:
        'A release that was ever loaded here, whether it is served or not; nothing, with an error that says why, where there is none.',
      resolve: async (_root, { id }) => stub({ id: (await store.findRelease(id)).id }),
    }),
    releases: t.drizzleConnection(
      {
        type: Release,
        ...paged,
        description: 'Every release that was ever loaded here, the last first.',
        args: { dataset: t.arg.id({ description: 'Only those of this dataset.' }) },
        totalCount: async (_root, asked) => count(store, 'releases', await releaseFilter(store, asked)),
        resolve: async (query, _root, asked) =>
          store.db.query.releases.findMany(
            query({ where: await releaseFilter(store, asked), orderBy: { lastLoad: 'desc' } }),
          ),
      },
      connection,
    ),
  }))
}

async function releaseFilter(store: Store, asked: { dataset?: string | null | undefined }) {
  return defined({ datasetId: await findId(store, given(asked).dataset, DATASET) })
}
