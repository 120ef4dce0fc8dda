import type { Record, Release } from '@isnad/schema'
import { json, text, integer, toTable, type Table } from './table.ts'

/** The records of a release, their names, and their ids elsewhere. */
export function recordTables({ records }: Release): Table[] {
  const labels = records.flatMap(({ id, labels: own }) =>
    own.map((label, ordinal) => ({ ...label, record: id, ordinal })),
  )
  const identifiers = records.flatMap(({ id, identifiers: own = {} }) =>
    Object.entries(own).flatMap(([system, values]) => values.map((value) => ({ record: id, system, value }))),
  )
  return [
    toTable<Record>('records', 'One row is something that claims are about.', records, [
      text('id', '<dataset>:<slug>', ({ id }) => id),
      text('kind', 'person, organization, service, place, …', ({ kind }) => kind),
      text('label', 'its preferred name; all are in labels', ({ labels: [first] }) => first?.text),
      text('part_of', 'ids of the wider records that it is in, by a space', ({ partOf }) =>
        partOf?.join(' '),
      ),
      text('public_role', 'why a person is recorded, by language, as JSON', ({ publicRole }) =>
        json(publicRole),
      ),
      text('note', 'a remark of the coder, by language, as JSON', ({ note }) => json(note)),
    ]),
    toTable('labels', 'One row is a name of a record in one language or script.', labels, [
      text('record', 'id of the record', ({ record }) => record),
      integer('ordinal', 'its place among the names of the record, from 0', ({ ordinal }) => ordinal),
      text('language', 'BCP 47 tag', ({ language }) => language),
      text('label', 'the name', (label) => label.text),
    ]),
    toTable('identifiers', 'One row is the id of a record in another system.', identifiers, [
      text('record', 'id of the record', ({ record }) => record),
      text('system', 'wikidata, mcc-mnc, asn, …', ({ system }) => system),
      text('identifier', 'the id there', ({ value }) => value),
    ]),
  ]
}
