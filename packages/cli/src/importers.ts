import type { Importer } from '@isnad/importer'

/** Every importer by its word on the command line. Each is loaded only when it is asked for. */
export const importers: { readonly [name: string]: () => Promise<Importer> } = {
  ioda: async () => (await import('@isnad/import-ioda')).ioda,
  ooni: async () => (await import('@isnad/import-ooni')).ooni,
  radar: async () => (await import('@isnad/import-radar')).radar,
  sflc: async () => (await import('@isnad/import-sflc')).sflc,
  stop: async () => (await import('@isnad/import-stop')).stop,
  voipdown: async () => (await import('@isnad/import-voipdown')).voipdown,
}
