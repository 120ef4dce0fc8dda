import { LRUCache } from 'lru-cache'

/** How often a client has asked in its window. */
export interface RequestCount {
  count: number
  /** When the window ends, by `performance.now()`. */
  ends: number
}

/** How many clients are counted at a time: about 20 MB. Of more, those that did not ask for longest begin anew. */
const CLIENTS = 100_000

/**
 * Counts requests by client in windows of so many seconds, each beginning with the client's first request. Well-kept
 * limiters keep a timer and an entry for each address that ever asks within a window, of which a flood can make any
 * number; here what is kept is bounded.
 */
export function createRequestCounter(seconds: number, clients = CLIENTS) {
  const counts = new LRUCache<string, RequestCount>({ max: clients })
  return (client: string, now = performance.now()): RequestCount => {
    const kept = counts.get(client)
    if (kept !== undefined && kept.ends > now) {
      kept.count++
      return kept
    }
    const begun = { count: 1, ends: now + seconds * 1000 }
    counts.set(client, begun)
    return begun
  }
}
