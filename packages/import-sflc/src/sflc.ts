import { defineImporter, openTable } from '@isnad/importer'
import { mapping } from './mapping.ts'
import { mapShutdown } from './map-shutdown.ts'

/** SFLC.in's list of internet shutdowns in India, as JSON or as a table. */
export const sflc = defineImporter({
  name: 'sflc',
  title: 'SFLC.in’s list of internet shutdowns in India',
  dataset: {
    title: { en: 'SFLC.in: internet shutdowns in India' },
    description: {
      en: 'Imported from the Internet Shutdown Tracker of the Software Freedom Law Center, India. Each row is a restriction; what a row does not say is not here.',
    },
    licence: 'ODbL-1.0',
  },
  source: {
    type: 'DATABASE',
    title: { en: 'Internet Shutdown Tracker' },
    publisher: 'commons:sflc-in',
    language: 'en',
  },
  mapping,
  open: openTable({
    what: 'SFLC’s list of shutdowns, as JSON or as a table',
    needs: [['state_name|state|districts|district', 'date|start_date|startdate']],
    json: { lists: ['shutdowns', 'data'] },
  }),
  map: mapShutdown,
})
