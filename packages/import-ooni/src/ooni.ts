import { defineImporter, foldColumn, openTable, type Row, type Table, type Unreadable } from '@isnad/importer'
import { mapFinding } from './map-finding.ts'
import { mapMeasurement } from './map-measurement.ts'
import { mapping, PRIVATE } from './mapping.ts'

const AGGREGATED = 'these are counts of measurements, which do not say what was seen on which network'

const open = openTable({
  what: 'measurements or findings of OONI, as JSON',
  needs: [
    ['test_name', 'measurement_start_time'],
    ['start_time', 'ccs|reported_by'],
  ],
  json: {
    lists: ['incidents', 'results', 'measurements'],
    wrappers: ['incident'],
    depth: 2,
  },
  others: { dimension_count: AGGREGATED, measurement_count: AGGREGATED },
})

/** OONI's measurements and findings, as JSON: one, an array, a list of the API, or JSON lines. */
export const ooni = defineImporter({
  name: 'ooni',
  title: 'OONI’s measurements and published findings',
  dataset: {
    title: { en: 'OONI: measurements and findings' },
    description: {
      en: 'Imported from the Open Observatory of Network Interference. A measurement is one day, one network and one test; only a confirmed block is a block, and what a test did not expect is an anomaly.',
    },
    licence: 'CC-BY-NC-SA-4.0',
  },
  source: {
    type: 'MEASUREMENT',
    title: { en: 'OONI data' },
    publisher: 'commons:ooni',
    language: 'en',
  },
  mapping,
  async open(text) {
    const table = await open(text)
    return { ...table, rows: prepared(table) }
  },
  map(context) {
    if (context.get('testName') === undefined && isFinding(context.row)) mapFinding(context)
    else mapMeasurement(context)
  },
})

function isFinding({ cells }: Row): boolean {
  return ['CCs', 'reported_by', 'event_type'].some((name) => cells.has(name))
}

/** The id of a finding is another thing than that of a measurement; private cells are not shown, not even as lost. */
async function* prepared(table: Table): AsyncGenerator<Row | Unreadable> {
  for await (const row of table.rows) {
    if ('message' in row) yield row
    else
      yield {
        ...row,
        cells: new Map(
          [...row.cells].map(([name, cell]) => [
            name === 'id' && isFinding(row) ? 'finding_id' : name,
            PRIVATE.includes(foldColumn(name)) ? '(not copied)' : cell,
          ]),
        ),
      }
  }
}
