import type { IdOptions, Store } from '@isnad/store'

/** The whole id of what an argument asks for; `undefined` where it was not given. */
export async function findId(
  store: Store,
  id: string | undefined,
  options: IdOptions,
): Promise<string | undefined> {
  return id === undefined ? undefined : (await store.resolveId(id, options)).id
}

/** What an argument for a record may stand for. */
export const RECORD: IdOptions = { types: ['record'] }

/** What an argument for a source may stand for. */
export const SOURCE: IdOptions = { types: ['source'] }

/** What an argument for a dataset may stand for. */
export const DATASET: IdOptions = { types: ['dataset'] }

/** What an argument for a service may stand for. */
export const SERVICE: IdOptions = { types: ['record'], kinds: ['service'] }

/** What an argument for a place may stand for. */
export const PLACE: IdOptions = { types: ['record'], kinds: ['place'] }

/** What an argument for an operator may stand for. */
export const OPERATOR: IdOptions = { types: ['record'], kinds: ['organization'] }
