import { defineContent } from './define-content.ts'
import { defineDerived } from './define-derived.ts'
import { defineHistory } from './define-history.ts'
import { defineSearch } from './define-search.ts'
import type { Kit } from './kit.ts'

/**
 * Every table of the store, once, for whichever dialect the kit is of. A database holds one release of each dataset:
 * loading another replaces its rows. No ordering goes by a column that can be null, because the dialects disagree on where
 * nulls stand. Days are counted from 1970-01-01; an absent limit is null.
 */
export function defineTables(kit: Kit) {
  const content = defineContent(kit)
  return { ...content, ...defineDerived(kit, content), ...defineHistory(kit, content), ...defineSearch(kit) }
}

export type Tables = ReturnType<typeof defineTables>
