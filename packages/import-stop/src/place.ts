import { defineArea, foldValue, nameIn, oneLine, saysNothing, type RowContext } from '@isnad/importer'

/** Where a row says it was. */
export interface RowPlace {
  /** The id of the place; absent where the country is not known to us. */
  place?: string
  /** The country by itself. */
  country?: string
  /** Whether the row leaves open in which part of the country. */
  somewhere: boolean
  /** Whether the scope says less than the area. */
  contradicted?: true
  /** As people call it, for the label of the restriction. */
  label: string
  from: string[]
}

/** How the sheets say that it was the whole country. */
const NATIONWIDE =
  /^(?:(?:all |the )?(?:entire|whole) country|all (?:of |over )?the country|nation(?:al|-?wide| wide)|country-?wide|country wide)(?: shutdown)?$/

/** How they say that it was a part of it. */
const PARTIAL = /^(?:it only affected one city|it affected more than one city|local$|regional$|level [12]$)/

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
    return { somewhere: true, label: oneLine(name).slice(0, 80), from: [] }
  }
  const called = context.commons.label(country)
  const area = context.get('area')
  const national = isNational(context)
  const whole = { place: country, country, label: called }
  if (area !== undefined && NATIONWIDE.test(foldValue(area))) {
    if (!isPartial(context))
      return { ...whole, somewhere: false, from: ['country', 'area', ...(national ? ['geoScope'] : [])] }
    context.lose('area', 'CONTRADICTION', undefined, 'the scope says that it was a part of the country')
    return { ...whole, somewhere: true, contradicted: true, from: ['country'] }
  }
  if (area !== undefined && !saysNothing(area) && context.commons.country(area) !== country) {
    const called = nameIn(area, Infinity)
    if (called !== undefined) return inArea(context, area, whole)
    context.lose('area', 'NOT_A_NAME')
    return { ...whole, somewhere: true, from: ['country'] }
  }
  if (area !== undefined) context.lose('area', saysNothing(area) ? 'NOT_SAID' : 'SAYS_NOTHING_MORE')
  return { ...whole, somewhere: !national, from: ['country', ...(national ? ['geoScope'] : [])] }
}

function inArea(
  context: RowContext,
  area: string,
  { country, label }: { country: string; label: string },
): RowPlace {
  if (oneLine(area).length > 299) context.lose('area', 'TOO_LONG')
  return {
    place: defineArea(context, area, country),
    country,
    somewhere: false,
    label: `${oneLine(area).slice(0, 120).toWellFormed()}, ${label}`,
    from: ['country', 'area'],
  }
}

function isNational(context: RowContext): boolean {
  return ['national', 'level 3'].includes(foldValue(context.get('geoScope') ?? ''))
}

function isPartial(context: RowContext): boolean {
  return PARTIAL.test(foldValue(context.get('geoScope') ?? ''))
}
