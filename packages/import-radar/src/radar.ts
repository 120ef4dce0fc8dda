import { defineImporter, foldColumn, ImportError, openJson } from '@isnad/importer'
import { mapAnnotation } from './map-annotation.ts'
import { mapping } from './mapping.ts'

const open = openJson({ lists: ['result.annotations', 'annotations'], depth: 2 })

/** Cloudflare Radar's annotations of outages, as its interface gives them, an array, or JSON lines. */
export const radar = defineImporter({
  name: 'radar',
  title: 'Cloudflare Radar’s annotations of outages',
  dataset: {
    title: { en: 'Cloudflare Radar: outages' },
    description: {
      en: 'Imported from the outage annotations of Cloudflare Radar. An outage is an event; one that a government directed is a restriction.',
    },
    licence: 'CC-BY-NC-4.0',
  },
  source: {
    type: 'DATABASE',
    title: { en: 'Cloudflare Radar: outage annotations' },
    publisher: 'commons:cloudflare',
    language: 'en',
  },
  mapping,
  async open(text) {
    const table = await open(text)
    if (!table.columns.map(foldColumn).some((column) => column === 'startdate' || column === 'locations'))
      throw new ImportError(
        'UNKNOWN_SHAPE',
        `no object has a startDate or locations: ${table.columns.slice(0, 8).join(', ')} …`,
        'give the answer of Radar’s interface for outage annotations',
      )
    return table
  },
  map: mapAnnotation,
})
