import type { RowContext } from './importer.ts'
import { shortened } from './names.ts'
import { slugOf } from './slug.ts'

/**
 * The record of a place as a row calls it: a region of a country, a district of a region. It is never the whole, and two
 * names are two places.
 *
 * @param name as it stands there
 * @param within the id of the country, or of an area
 */
export function defineArea(context: RowContext, name: string, within: string): string {
  const country = /^commons:(.+)$/.exec(within)?.[1]
  const slug = slugOf(name, country === undefined ? 40 : 56)
  return context.record({
    id:
      country === undefined ? `${within.slice(0, 50).replace(/-$/, '')}-${slug}` : `place-${country}-${slug}`,
    kind: 'place',
    labels: { en: shortened(name, 299) },
    partOf: within,
  })
}
