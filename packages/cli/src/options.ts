import { codesOf, isDate, KINDS, properties, type Vocabulary } from '@isnad/schema'
import type { PropertyName, RecordKind } from '@isnad/sdk'
import { CliError } from './cli-error.ts'
import { nearest } from './nearest.ts'

/** The longest list of codes that an error shows whole. */
const SHOWN = 20

/** Reads a code of a vocabulary, in any case and with hyphens if the caller likes: `voice-call`. */
export function toCode<TCode extends string>(
  place: string,
  vocabulary: Vocabulary<TCode>,
): (given: string) => TCode {
  return oneOf(place, vocabulary.name, codesOf(vocabulary))
}

/** Reads the name of a property: `availability`. */
export function toProperty(place: string): (given: string) => PropertyName {
  // The names of the registry are those of the enum, which is generated from it.
  return oneOf(place, 'property', Object.keys(properties) as PropertyName[])
}

/** Reads the kind of a record: `service`. */
export function toKind(place: string): (given: string) => RecordKind {
  // The enum has the kinds in capitals.
  return oneOf(
    place,
    'kind of record',
    KINDS.map((kind) => kind.toUpperCase() as RecordKind),
  )
}

/** Reads a day: `2016-03-15`. */
export function toDay(place: string): (given: string) => string {
  return (given) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(given) && isDate(given)) return given
    const next = 'Write a day that exists, as year, month and day: 2016-03-15'
    throw new CliError({
      code: 'BAD_DATE',
      message: `${place} ${given} is not a day`,
      place,
      value: given,
      next,
    })
  }
}

/** Reads a whole number. */
export function toCount(place: string, lowest = 0): (given: string) => number {
  return (given) => {
    if (/^\d{1,9}$/.test(given) && Number(given) >= lowest) return Number(given)
    const next = `Write a whole number of at least ${lowest}`
    throw new CliError({
      code: 'BAD_NUMBER',
      message: `${place} ${given} is not such a number`,
      place,
      value: given,
      next,
    })
  }
}

function oneOf<TCode extends string>(
  place: string,
  what: string,
  codes: readonly TCode[],
): (given: string) => TCode {
  const fold = (text: string) => text.toLowerCase().replaceAll('-', '_')
  return (given) => {
    const found = codes.find((code) => fold(code) === fold(given))
    if (found !== undefined) return found
    const near = nearest(given, codes)
    const next =
      codes.length <= SHOWN ? `Choose one of ${codes.join(', ')}` : 'REGISTRY.md of @isnad/schema lists them'
    throw new CliError({
      code: `UNKNOWN_${what.split(' ')[0]!.toUpperCase()}`,
      message: `${place} ${given} is not a ${what.toLowerCase()}${near ? `; did you mean ${near}?` : ''}`,
      place,
      value: given,
      next,
    })
  }
}
