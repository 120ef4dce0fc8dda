import { defineImporter, foldColumn, ImportError, openCsv } from '@isnad/importer'
import { mapRow } from './map-row.ts'
import { mapping } from './mapping.ts'

/** Without these, nothing can be said of any row. */
const NEEDED = ['start_date', 'country']

/** Access Now's database of shutdowns, as a CSV file of any of its eras. */
export const stop = defineImporter({
  name: 'stop',
  title: 'STOP, Access Now’s database of internet shutdowns',
  dataset: {
    title: { en: 'STOP: internet shutdowns recorded by Access Now and the #KeepItOn coalition' },
    description: {
      en: 'Imported from a sheet of the Shutdown Tracker Optimization Project (STOP). Each row is a restriction; what a row does not say is not here.',
    },
    // The sheets state none.
    licence: 'NOASSERTION',
  },
  source: {
    type: 'DATABASE',
    title: { en: 'Shutdown Tracker Optimization Project (STOP)' },
    publisher: 'commons:access-now',
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
        'give a CSV file of STOP with its header',
      )
    return table
  },
  map: mapRow,
})
