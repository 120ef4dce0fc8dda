import { defineImporter, openTable } from '@isnad/importer'
import { mapRow } from './map-row.ts'
import { mapping } from './mapping.ts'

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
  open: openTable({
    what: 'a sheet of STOP, as CSV with its header',
    needs: [['start_date', 'country']],
  }),
  map: mapRow,
})
