import type { Store } from '@isnad/store'

/** Finds a text that the server holds, by the SHA-256 of its rendition; `undefined` where it does not hold it. */
export type TextLookup = (sha256: string) => string | undefined | Promise<string | undefined>

/** What resolvers are given, anew for each request. */
export interface Context {
  store: Store
  texts?: TextLookup
}

/** Makes the context of one request. Contexts must not be shared between requests: batches are kept on them. */
export function createContext(store: Store, options: { texts?: TextLookup } = {}): Context {
  return { store, ...options }
}
