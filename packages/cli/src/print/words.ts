import type { Unit } from '@isnad/sdk'

/** A code for people: `VOICE_CALL` is `voice call`. */
export function words(code: string): string {
  return NAMES[code] ?? code.toLowerCase().replaceAll('_', ' ')
}

/** What a quantity counts, for people: `PERSON` is `people`. */
export function unitWords(unit: Unit): string {
  return UNITS[unit]
}

const UNITS: { [unit in Unit]: string } = {
  PERSON: 'people',
  ACCOUNT: 'accounts',
  FOLLOWER: 'followers',
  PERCENT: 'percent',
  RANK: 'in rank',
  COUNTRY: 'countries',
  COMPANY: 'companies',
  PAGE: 'pages',
  LANGUAGE: 'languages',
  CASE: 'cases',
}

/** The codes that are no words in small letters. */
const NAMES: { [code: string]: string } = {
  ADSL: 'ADSL',
  MOBILE_2G: '2G',
  MOBILE_3G: '3G',
  MOBILE_4G: '4G',
  MOBILE_5G: '5G',
  WIFI: 'Wi-Fi',
}

/** A property for people: `participantCount` is `participant count`. */
export function propertyWords(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** A count with its noun: `1 claim`, `2 claims`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}

/** Several things as a phrase: `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/**
 * The time of a claim in words.
 *
 * @param time as coded; see `Period` in @isnad/schema
 */
export function timeWords(time: string | null): string {
  if (time === null) return 'on the day of publication'
  const [from = '', to] = time.split('/')
  const start = from === '..' ? 'from an unknown day' : `since ${dateWords(from)}`
  if (to === '..') return `${start}, and still at publication`
  if (to !== undefined) return `${from === '..' ? start : `from ${dateWords(from)}`} until ${dateWords(to)}`
  return time.startsWith('[..') ? `by ${dateWords(time).replace(' or earlier', '')}` : `on ${dateWords(time)}`
}

/** An EDTF date in words, as far as it has the simplest forms of a set; others stay as they are. */
export function dateWords(edtf: string): string {
  const earlier = /^\[\.\.([^,\]]+)\]$/.exec(edtf)
  if (earlier) return `${earlier[1]} or earlier`
  const later = /^\[([^,\]]+)\.\.\]$/.exec(edtf)
  if (later) return `${later[1]} or later`
  const oneOf = /^\[([^\]]+)\]$/.exec(edtf)
  if (oneOf)
    return listed(oneOf[1]!.split(','))
      .replace(/ and (?=[^ ]+$)/, ' or ')
      .replace('..', ' to ')
  return edtf
}
