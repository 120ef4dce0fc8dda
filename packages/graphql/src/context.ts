import type { Store } from '@isnad/store'

/** A text that the server holds. `HeldText` of the dataset package is one. */
export interface HeldText {
  /** The passage from `start` until before `end`, in Unicode code points of the NFC text. */
  slice(start: number, end: number): string
}

/** The texts that the server holds, by the SHA-256 of the rendition. A `Map` will do. */
export interface Texts {
  get(sha256: string): HeldText | undefined
}

/** What resolvers are given, anew for each request. */
export interface Context {
  store: Store
  texts?: Texts
  /** The number of the last load that a subscriber heard of before it came again. */
  lastEventId?: string
}

export type ContextOptions = Omit<Context, 'store'>

/** Makes the context of one request. Contexts must not be shared between requests: batches are kept on them. */
export function createContext(store: Store, options: ContextOptions = {}): Context {
  return { store, ...options }
}
