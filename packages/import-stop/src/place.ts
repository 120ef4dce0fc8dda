import { foldValue, saysNothing, slugOf, type RowContext } from '@isnad/importer'

/** Where a row says it was. */
export interface RowPlace {
  /** The id of the place; absent where the country is not known to us. */
  place?: string
  /** The country by itself. */
  country?: string
  /** Whether the row leaves open in which part of the country. */
  somewhere: boolean
  /** As people call it, for the label of the restriction. */
  label: string
  from: string[]
}

/** How the sheets say that it was the whole country. */
const NATIONWIDE =
  /^(?:(?:all |the )?(?:entire|whole) country|all (?:of |over )?the country|nation(?:al|-?wide| wide)|country-?wide|country wide)(?: shutdown)?$/

/** Reads country, area and scope. An area is a record of its own, called as the row calls it: never the whole country. */
export function readPlace(context: RowContext): RowPlace {
  const name = context.get('country')
  if (name === undefined || saysNothing(name)) {
    context.lose('country', 'NOT_SAID')
    return { somewhere: true, label: 'a country that the row does not name', from: [] }
  }
  const country = context.commons.country(name)
  if (country === undefined) {
    context.lose('country', 'UNKNOWN_PLACE')
    return { somewhere: true, label: name.slice(0, 80), from: [] }
  }
  const called = context.commons.label(country)
  const area = context.get('area')
  if (area !== undefined && NATIONWIDE.test(foldValue(area)))
    return {
      place: country,
      country,
      somewhere: false,
      label: called,
      from: ['country', 'area', ...nationalScope(context)],
    }
  if (area !== undefined && !saysNothing(area) && context.commons.country(area) !== country)
    return {
      place: areaOf(context, area, country),
      country,
      somewhere: false,
      label: `${area.replace(/\s+/gu, ' ').slice(0, 120).toWellFormed()}, ${called}`,
      from: ['country', 'area'],
    }
  if (area !== undefined) context.lose('area', saysNothing(area) ? 'NOT_SAID' : 'SAYS_NOTHING_MORE')
  const national = nationalScope(context)
  return {
    place: country,
    country,
    somewhere: national.length === 0,
    label: called,
    from: ['country', ...national],
  }
}

function nationalScope(context: RowContext): string[] {
  return ['national', 'level 3'].includes(foldValue(context.get('geoScope') ?? '')) ? ['geoScope'] : []
}

function areaOf(context: RowContext, area: string, country: string): string {
  const label = clean(area)
  if (label.length > 300) context.lose('area', 'TOO_LONG')
  return context.record({
    id: `place-${country.slice(country.indexOf(':') + 1)}-${slugOf(area)}`,
    kind: 'place',
    labels: { en: label.slice(0, 300).toWellFormed() },
    partOf: country,
  })
}

/** A cell as a label: on one line, without control characters. */
export function clean(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
