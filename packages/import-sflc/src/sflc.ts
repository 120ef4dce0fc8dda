import { defineImporter, foldColumn, ImportError, openJson } from '@isnad/importer'
import { mapping } from './mapping.ts'
import { mapShutdown } from './map-shutdown.ts'

const open = openJson({ lists: ['shutdowns', 'data'], depth: 1 })

/** SFLC.in's list of internet shutdowns in India, as JSON. */
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
  async open(text) {
    const table = await open(text)
    const folded = table.columns.map(foldColumn)
    if (!['state_name', 'state', 'districts', 'district'].some((column) => folded.includes(column)))
      throw new ImportError(
        'UNKNOWN_SHAPE',
        `no object has a state:name or districts: ${table.columns.slice(0, 8).join(', ')} …`,
        'give SFLC’s list of shutdowns as JSON',
      )
    return table
  },
  map: mapShutdown,
})
