import type { Text } from '../text.ts'
import type { ContentTables } from './define-content.ts'
import type { Kit } from './kit.ts'

/**
 * What was loaded here, and what it changed. Rows are only ever added. They have no content of a claim, so that a
 * withdrawal leaves none behind.
 */
export function defineHistory({ table, index, text, int, json }: Kit, { datasets }: ContentTables) {
  const releases = table(
    'releases',
    {
      /** The hash of its content. */
      id: text().primaryKey(),
      datasetId: text()
        .notNull()
        .references(() => datasets.id),
      name: text().notNull(),
      version: text().notNull(),
      title: json<Text>().notNull(),
      licence: text().notNull(),
      recordCount: int().notNull(),
      sourceCount: int().notNull(),
      claimCount: int().notNull(),
      withdrawalCount: int().notNull(),
      /** The last load of it. */
      lastLoad: int().notNull(),
    },
    (t) => [
      index('releases_dataset').on(t.datasetId, t.version, t.lastLoad),
      index('releases_load').on(t.lastLoad),
    ],
  )

  const loads = table(
    'loads',
    {
      /** Counts the loads of this database, from 1. */
      sequence: int().primaryKey(),
      releaseId: text()
        .notNull()
        .references(() => releases.id),
      /** The release in whose place it came. */
      replacedId: text().references(() => releases.id),
      /** ISO 8601, in UTC. Absent in a database that was shipped as a file. */
      loadedAt: text(),
    },
    (t) => [index('loads_release').on(t.releaseId, t.sequence)],
  )

  const changes = table(
    'changes',
    {
      /** Counts the changes of this database, from 1. */
      sequence: int().primaryKey(),
      /** The load that brought it. */
      load: int().notNull(),
      datasetId: text().notNull(),
      part: text(['dataset', 'record', 'source', 'claim', 'fact', 'availability']).notNull(),
      action: text(['added', 'corrected', 'changed', 'withdrawn', 'removed']).notNull(),
      /** Id of the dataset, record, source or claim; of facts and availability that of the record that they are about. */
      thingId: text().notNull(),
      /** Id of the record that the claim or the fact is about. */
      aboutId: text(),
      property: text(),
      /** The place that an availability is said of. */
      placeId: text(),
      /** Names of the fields that are other than they were. */
      fields: json<string[]>().notNull(),
      /** Id of the withdrawal that took it back. */
      withdrawalId: text(),
    },
    (t) => [
      index('changes_load').on(t.load, t.sequence),
      index('changes_thing').on(t.thingId, t.sequence),
      index('changes_about').on(t.aboutId, t.sequence),
    ],
  )

  return { releases, loads, changes }
}
