import type { Kind } from '@isnad/schema'
import { fold, type Store } from '@isnad/store'
import { DATASET, findId } from './find-id.ts'
import { apiError } from './errors.ts'
import { defined, given } from './given.ts'

/** What records can be asked for by. */
export interface RecordArguments {
  kind?: Kind | null | undefined
  text?: string | null | undefined
  dataset?: string | null | undefined
}

/** Longer than any name, in characters as they are given. */
const MAX_TEXT = 300

/** The records that arguments ask for. A text without a letter or digit is found nowhere. */
export async function recordFilter(store: Store, asked: RecordArguments) {
  const { kind, text, dataset } = given(asked)
  if (text !== undefined && text.length > MAX_TEXT)
    throw apiError(
      'BAD_ARGUMENT',
      `a text has at most ${MAX_TEXT} characters, and this one has ${text.length}; give a part of it`,
      {
        limit: MAX_TEXT,
        actual: text.length,
      },
    )
  const folded = text === undefined ? undefined : fold(text)
  return {
    ...defined({ kind, datasetId: await findId(store, dataset, DATASET) }),
    // Folding leaves letters, digits and blanks, so the pattern has no sign of its own.
    ...(folded !== undefined && { labels: { folded: { like: folded === '' ? '' : `%${folded}%` } } }),
  }
}
