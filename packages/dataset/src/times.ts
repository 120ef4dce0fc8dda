import { dateBounds, parsePeriod, type Bounds, type Period } from '@isnad/schema'
import type { Item } from './context.ts'

/** The quoted source that says what an item says; `undefined` where the document itself does. */
export function quotedOf({ file, claim }: Pick<Item, 'file' | 'claim'>) {
  return claim.source === undefined
    ? undefined
    : file.value.quoted?.find((quoted) => quoted?.id === claim.source)
}

/** The days on which the source of an item may have been published; `undefined` where nothing says. */
export function publishedBounds(item: Item): Bounds | undefined {
  const published = quotedOf(item)?.published ?? item.file.value.source?.published
  return published === undefined ? undefined : dateBounds(published)
}

/**
 * The time that an item gives; `undefined` where it gives none, and means the day of publication. A period that is still
 * open has no end here: a start after the publication is for a rule to report.
 */
export function periodOf({ claim }: Pick<Item, 'claim'>): Period | undefined {
  return claim.time === undefined ? undefined : parsePeriod(claim.time)
}
