import { dateBounds, isDate } from '@isnad/schema'

/** A date that was read from a cell. */
export interface ReadDate {
  edtf: string
  /** What the date does not keep of the cell, or keeps as a doubt. */
  loss?: 'AMBIGUOUS_DATE' | 'COARSER'
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONG = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] // prettier-ignore

/**
 * Reads a date as tables print it, and guesses nothing: `2016-02-16`, with a time of day or without, `2016-02`, `2016`,
 * `16 February 2016`, `Feb. 16, 2016`, `16/02/2016`, ranges of those. `03/02/2016` is one of two days, and is read as the
 * set of both. Numbers of days since 1900, years of two digits and anything else are no date.
 *
 * @returns `undefined` where it cannot be read for sure
 */
export function readDate(text: string): ReadDate | undefined {
  const cell = westernDigits(text).normalize('NFKC').replace(/\s+/gu, ' ').trim()
  const doubtful = /^(?:about|around|approx\.?|approximately|ca?\.|circa|~) ?(.+)$/i.exec(cell)?.[1]
  if (doubtful !== undefined) return marked(readDate(doubtful), '~')
  if (/^.{4,}\?$/.test(cell)) return marked(readDate(cell.slice(0, -1)), '?')
  const [from, to, ...more] = cell.split(/ (?:-|–|—|to|until|till) | ?– ?|(?<=\d{4}-\d\d-\d\d)\//)
  if (from !== undefined && to !== undefined && more.length === 0)
    return rangeOf(readDate(from), readDate(to))
  return readIso(cell) ?? readNumbers(cell) ?? readWords(cell)
}

/** Arabic-Indic digits and those of Persian stand for the same numbers. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

function marked(date: ReadDate | undefined, mark: string): ReadDate | undefined {
  return date && /^[\d-]+$/.test(date.edtf) ? { ...date, edtf: date.edtf + mark } : undefined
}

/** Some day between the two: of a start that is given as a range, no more is known. */
function rangeOf(from: ReadDate | undefined, to: ReadDate | undefined): ReadDate | undefined {
  if (!from || !to || from.loss === 'AMBIGUOUS_DATE' || to.loss === 'AMBIGUOUS_DATE') return undefined
  if (dateBounds(from.edtf).lowest > dateBounds(to.edtf).highest) return undefined
  return checked(`[${from.edtf}..${to.edtf}]`, 'COARSER')
}

function readIso(cell: string): ReadDate | undefined {
  const parts =
    /^(\d{4})(?:([-/.])(\d\d?)(?:\2(\d\d?))?)?(?:[T ](\d\d?:\d\d(?::\d\d)?(?:\.\d+)?) ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i.exec(
      cell,
    )
  if (!parts) return undefined
  const [, year, , month, day, time] = parts
  if (time !== undefined && day === undefined) return undefined
  return checked(isoOf(year!, month, day), /[1-9]/.test(time ?? '') ? 'COARSER' : undefined)
}

/** Day, month and year in numbers: only a number above 12 tells which is the day. */
function readNumbers(cell: string): ReadDate | undefined {
  const [, first, , second, year] = /^(\d\d?)([-/.])(\d\d?)\2(\d{4})$/.exec(cell) ?? []
  if (first === undefined || second === undefined || year === undefined) return undefined
  const readings = [isoOf(year, second, first), isoOf(year, first, second)].filter(isDate).sort()
  const [one, other] = [...new Set(readings)]
  if (one === undefined) return undefined
  return other === undefined ? checked(one) : checked(`[${one},${other}]`, 'AMBIGUOUS_DATE')
}

function readWords(cell: string): ReadDate | undefined {
  const words = cell
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[., ]+/i, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/[.,]/g, ' ')
    .trim()
    .split(/[\s-]+/)
  const named = words.findIndex((word) => monthOf(word) !== undefined)
  const numbers = words.filter((_, index) => index !== named)
  if (named === -1 || numbers.length === 0 || numbers.length > 2) return undefined
  const year = numbers.at(-1)!
  const day = numbers.length === 2 ? numbers[0]! : undefined
  if (!/^\d{4}$/.test(year) || (day !== undefined && !/^\d\d?$/.test(day))) return undefined
  return checked(isoOf(year, String(monthOf(words[named]!)), day))
}

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase()
  const index = LONG.includes(lower) ? LONG.indexOf(lower) : MONTHS.indexOf(lower === 'sept' ? 'sep' : lower)
  return index === -1 ? undefined : index + 1
}

function isoOf(year: string, month?: string, day?: string): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

/** A date that exists, in a year in which there was something to cut off. */
function checked(edtf: string, loss?: ReadDate['loss']): ReadDate | undefined {
  const years = edtf.match(/\d{4}/g)?.map(Number) ?? []
  if (!isDate(edtf) || years.some((year) => year < 1900 || year > 2100)) return undefined
  return loss === undefined ? { edtf } : { edtf, loss }
}
