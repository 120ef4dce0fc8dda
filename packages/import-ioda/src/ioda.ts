import { defineImporter, openTable } from '@isnad/importer'
import { mapOutage } from './map-outage.ts'
import { mapping } from './mapping.ts'

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
  open: openTable({
    what: 'the table of investigated outages, as CSV with its header',
    needs: [['begin_time|start_time', 'country']],
  }),
  map: mapOutage,
})
