import { toDay, type Kind } from '@isnad/schema'
import type { Store } from '@isnad/store'
import { surelyPublishedBy } from './claim-filter.ts'
import { DATASET, findId } from './find-id.ts'
import { defined, given } from './given.ts'

/** Most records that a text stands for. */
export const MOST_NAMED = 1000

/** What records can be asked for by. */
export interface RecordArguments {
  kind?: Kind | null | undefined
  text?: string | null | undefined
  dataset?: string | null | undefined
  knownBy?: string | null | undefined
}

/** The records that arguments ask for. */
export async function recordFilter(store: Store, asked: RecordArguments) {
  const { kind, text, dataset, knownBy } = given(asked)
  const named = text === undefined ? undefined : await recordsNamed(store, text)
  return {
    ...defined({ kind, datasetId: await findId(store, dataset, DATASET) }),
    ...(named && { id: { in: named } }),
    ...(knownBy !== undefined && { claims: { source: surelyPublishedBy(toDay(knownBy)) } }),
  }
}

/** Ids of the records that a search for a name finds, the nearest of them where there are many. */
async function recordsNamed(store: Store, text: string): Promise<string[]> {
  const found = await store.search(text, { names: true })
  return (await found.hits(0, MOST_NAMED)).map(({ id }) => id)
}
