import type { Connection } from '@isnad/sdk'
import type { Shell } from '../shell.ts'

/** How many of a list a person is shown unless more are asked for. */
const SHOWN = 20

export interface ListingOptions {
  limit?: number
  json?: true
}

export interface Listing<TItem> {
  items: TItem[]
  /** What to say below a list that goes on; nothing below one that does not. */
  rest: string[]
}

/**
 * Reads a list as far as it is wanted. A person is shown the first, and told that there are more; a program gets all of
 * them, unless it set a limit itself.
 */
export async function listing<TItem>(
  connection: Connection<TItem>,
  { limit, json }: ListingOptions,
  { style }: Shell,
): Promise<Listing<TItem>> {
  const most = limit === undefined ? (json ? Infinity : SHOWN) : limit === 0 ? Infinity : limit
  const items = await connection.toArray({ limit: most + 1 })
  if (items.length <= most) return { items, rest: items.length === 0 && !json ? ['Nothing was found'] : [] }
  return {
    items: items.slice(0, most),
    rest: ['', style.dim(`There are more; --limit ${most * 5} shows more of them, --limit 0 all`)],
  }
}
