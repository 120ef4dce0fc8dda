import type { Kind } from '@isnad/schema'
import { fold, type Store } from '@isnad/store'

/** What records can be asked for by. */
export interface RecordArguments {
  kind?: Kind | null | undefined
  text?: string | null | undefined
  dataset?: string | null | undefined
}

/** The records that arguments ask for. A text without a letter or digit is found nowhere. */
export async function recordFilter(store: Store, { kind, text, dataset }: RecordArguments) {
  return {
    ...(kind != null && { kind }),
    // Folding leaves letters, digits and blanks, so the pattern has no sign of its own.
    ...(text != null && { labels: { folded: { like: fold(text) === '' ? '' : `%${fold(text)}%` } } }),
    ...(dataset != null && { datasetId: (await store.resolveId(dataset, { types: ['dataset'] })).id }),
  }
}
