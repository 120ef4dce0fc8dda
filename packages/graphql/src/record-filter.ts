import type { Kind } from '@isnad/schema'
import { fold, type Store } from '@isnad/store'
import { DATASET, findId } from './find-id.ts'
import { defined, given } from './given.ts'

/** What records can be asked for by. */
export interface RecordArguments {
  kind?: Kind | null | undefined
  text?: string | null | undefined
  dataset?: string | null | undefined
}

/** The records that arguments ask for. A text without a letter or digit is found nowhere. */
export async function recordFilter(store: Store, asked: RecordArguments) {
  const { kind, text, dataset } = given(asked)
  const folded = text === undefined ? undefined : fold(text)
  return {
    ...defined({ kind, datasetId: await findId(store, dataset, DATASET) }),
    // Folding leaves letters, digits and blanks, so the pattern has no sign of its own.
    ...(folded !== undefined && { labels: { folded: { like: folded === '' ? '' : `%${folded}%` } } }),
  }
}
