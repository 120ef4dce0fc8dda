import { stringify } from 'csv-stringify/sync'
import { neutralise } from '../csv/neutralise.ts'
import { defineExporter, type Loss } from '../exporter.ts'
import { STOP_COLUMNS, type StopRow } from './columns.ts'
import { reachColumns } from './reach.ts'
import { responsibleColumns } from './responsible.ts'
import { factsAbout, restrictionsOf, type Restriction } from './restriction.ts'
import { sourceColumns } from './sources.ts'
import { startColumns } from './start.ts'

/** The properties of a restriction that a column of STOP answers to. */
const CARRIED: ReadonlySet<string> = new Set([
  'date',
  'locatedIn',
  'restricts',
  'orderedBy',
  'ordererType',
  'implementedBy',
  'extendedTo',
  'statedReason',
  'legalBasis',
])

/**
 * One row for each restriction, by the columns of Access Now's STOP. A row is what follows from the claims: what is
 * disputed, alleged or known within bounds does not fit, and the losses say so one by one.
 */
export const stop = defineExporter({
  format: 'stop',
  description: 'a row for each restriction by the columns of Access Now’s STOP, with what was lost',
  export(input, { bom = false }) {
    const losses: Loss[] = []
    const rows = restrictionsOf(input, losses).map((restriction): StopRow => {
      noteUncarried(restriction)
      return {
        ...startColumns(restriction),
        ...reachColumns(restriction),
        ...responsibleColumns(restriction),
        ...sourceColumns(restriction, input.release),
        event: restriction.nameOf(restriction.record.id),
      }
    })
    return {
      files: [
        { name: 'stop.csv', content: toCsv(rows, bom) },
        { name: 'stop.losses.json', content: `${JSON.stringify({ rows: rows.length, losses }, null, 2)}\n` },
      ],
      losses,
    }
  },
})

/** Whatever is known of a restriction and has no column. Its end is a matter of the networks, which a row cannot tell. */
function noteUncarried(restriction: Restriction): void {
  const properties = [...new Set(restriction.facts.map(({ property }) => property))]
  for (const property of properties)
    if (!CARRIED.has(property))
      restriction.lose({
        column: '',
        value: `${factsAbout(restriction, property).length} facts about ${property}`,
        why: 'STOP has no column for it',
      })
  restriction.lose({
    column: 'end_date',
    value: '',
    why: 'when it ended differs by network and by witness: ask for the timeline of availability',
  })
}

function toCsv(rows: readonly StopRow[], bom: boolean): string {
  const cells = rows.map((row) => STOP_COLUMNS.map((column) => neutralise(row[column] ?? '')))
  return stringify([STOP_COLUMNS.slice(), ...cells], { bom, record_delimiter: 'windows' })
}
