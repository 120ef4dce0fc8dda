import { defineImporter, openTable } from '@isnad/importer'
import { mapAnnotation } from './map-annotation.ts'
import { mapping } from './mapping.ts'

/** Cloudflare Radar's annotations of outages, as its interface gives them, an array, JSON lines, or a table. */
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
  open: openTable({
    what: 'the answers of Radar’s interface for outage annotations, one after the other, or their table as CSV',
    needs: [
      ['startdate', 'locations', 'eventtype'],
      ['startdate', 'outage_outagecause'],
    ],
    json: { lists: ['result.annotations', 'annotations'], depth: 2 },
    others: {
      visibleindatasources: 'these are traffic anomalies, of which nobody has said yet that they are outages',
      result_trafficanomalies:
        'these are traffic anomalies, of which nobody has said yet that they are outages',
      clientcountryalpha2: 'these are numbers of outages, without the outages',
    },
  }),
  map: mapAnnotation,
})
