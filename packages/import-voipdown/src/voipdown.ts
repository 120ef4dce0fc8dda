import { defineImporter } from '@isnad/importer'
import { mapEntry } from './map-entry.ts'
import { mapping } from './mapping.ts'
import { revisionsAt } from './revisions.ts'
import { openList } from './rows.ts'

/** The lists of the VoIPDown campaign of 2016, with every revision of them. */
export const voipdown = defineImporter({
  name: 'voipdown',
  title: 'The VoIPDown campaign’s lists of supporters and links, with their history',
  dataset: {
    title: { en: 'VoIPDown: the campaign’s own lists' },
    description: {
      en: 'Imported from the data of the site of VoIPDown, the campaign of 2016 against the blocking of VoIP in Morocco. Companies are named as the page names them; people are counted.',
    },
    licence: 'MIT',
  },
  source: {
    type: 'DATABASE',
    title: { en: 'VoIPDown.com: data of the site' },
    publisher: 'voipdown-site',
    language: 'fr',
  },
  records: [
    { id: 'voipdown', kind: 'campaign', labels: { en: 'VoIPDown' } },
    { id: 'voipdown-site', kind: 'organization', labels: { en: 'VoIPDown.com' } },
  ],
  mapping,
  documents: revisionsAt,
  open: openList,
  map: mapEntry,
})
