import { defineImporter, foldColumn, ImportError, openCsv } from '@isnad/importer'
import { mapOutage } from './map-outage.ts'
import { mapping } from './mapping.ts'

/** Without these, nothing can be said of any row. */
const NEEDED = ['begin_time', 'country']

/** IODA's investigated outages, as a CSV file. */
export const ioda = defineImporter({
  name: 'ioda',
  title: 'IODA’s investigated outages',
  dataset: {
    title: { en: 'IODA: investigated outages' },
    description: {
      en: 'Imported from the outages that IODA investigated. An outage is an event; one that a government is confirmed to have ordered is a restriction.',
    },
    // The table states none.
    licence: 'NOASSERTION',
  },
  source: {
    type: 'DATABASE',
    title: { en: 'Investigated outages' },
    publisher: 'commons:ioda',
    language: 'en',
  },
  mapping,
  async open(text) {
    const table = await openCsv(text)
    const folded = table.columns.map(foldColumn)
    const missing = NEEDED.filter((column) => !folded.includes(column))
    if (missing.length > 0)
      throw new ImportError(
        'UNKNOWN_SHAPE',
        `the header has no ${missing.join(' and no ')}: ${table.columns.slice(0, 8).join(', ')} …`,
        'give the table of investigated outages with its header',
      )
    return table
  },
  map: mapOutage,
})
