import type { Importer } from '@isnad/importer'

/** An importer by its word on the command line: what it takes, and how it is loaded, only when it is asked for. */
export interface ImporterEntry {
  /** On one line, for the help. */
  takes: string
  load: () => Promise<Importer>
}

/** Every importer. */
export const importers: { readonly [name: string]: ImporterEntry } = {
  ioda: {
    takes: 'IODA’s table of investigated outages, as CSV',
    load: async () => (await import('@isnad/import-ioda')).ioda,
  },
  ooni: {
    takes: 'OONI’s measurements, lists of them and findings, as JSON or JSON lines',
    load: async () => (await import('@isnad/import-ooni')).ooni,
  },
  radar: {
    takes: 'Cloudflare Radar’s outage annotations, as JSON or CSV',
    load: async () => (await import('@isnad/import-radar')).radar,
  },
  sflc: {
    takes: 'SFLC.in’s list of shutdowns in India, as JSON or CSV',
    load: async () => (await import('@isnad/import-sflc')).sflc,
  },
  stop: {
    takes: 'a sheet of Access Now’s STOP, of any year, as CSV',
    load: async () => (await import('@isnad/import-stop')).stop,
  },
  voipdown: {
    takes: 'a list of the VoIPDown campaign, as YAML, or the folder of its lists with their history',
    load: async () => (await import('@isnad/import-voipdown')).voipdown,
  },
}
