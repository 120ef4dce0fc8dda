import {
  answers,
  foldValue,
  lookUp,
  oneLine,
  readCode,
  saysNothing,
  slugOf,
  type RowContext,
} from '@isnad/importer'
import { kinds } from './codes.ts'

/** A service that a row says was affected, or not. */
export interface NamedService {
  /** Id of the record. */
  service: string
  /** A word for ids of items: `facebook`. */
  slug: string
  /** The fields that name it. */
  from: string[]
  /** Codes of the feature that is meant. */
  feature: 'WHOLE_SERVICE' | 'VOICE_CALL'
  affected: boolean
  /** Whether the row says so with a doubt. */
  doubtful: boolean
  /** Whether the row says that it was a part of the service, or for a part of its users: then it says no state of the whole. */
  partly: boolean
}

const APPLICATIONS = ['facebook', 'twitter', 'whatsapp', 'instagram', 'telegram'] as const

/** Words that stand for a whole class of services, in the words of the sheets. */
const CLASSES: readonly [pattern: RegExp, service: string][] = [
  [/^(?:voip|voice over ip)(?: (?:calls?|services?|applications?))?$/, 'commons:voip'],
  [/^vpns?(?: (?:services|apps|applications))?$/, 'commons:vpn'],
  [
    /^social (?:media|networks|networking)(?: (?:platforms?|sites|websites|apps|networks))?$/,
    'commons:social-media',
  ],
]

/** What is a part of such a class, as far as the row goes: a record of its own, within the class. */
const PARTS: readonly [pattern: RegExp, service: string][] = [
  [/^(?:voip|voice over ip)\b/, 'commons:voip'],
  [/^(?:several|some|many|most|a number of) vpns?\b/, 'commons:vpn'],
]

/** A word that no name of a service has: such a text describes. */
const DESCRIBES =
  /\b(?:all|any|others?|several|some|many|most|services?|websites?|sites?|apps?|applications?|platforms?|internet|mobile|broadband|data|gprs|[2-5]g|lte|dsl|networks?|calls?|messag(?:es|ing)|sms|news|etc|blackout|shut|shutdown|full|complete|suspended|restored|access|streaming|partial(?:ly)?|limited)\b/i

const DOUBT = /\b(?:possibly|perhaps|maybe|probably|presumably|allegedly|reportedly|unconfirmed)\b|\?/i

/** A word by which it is not the whole service that was concerned. */
const PARTLY =
  /\b(?:partial(?:ly)?|limited|intermittent(?:ly)?|calls?|calling|voice|video|audio|images?|photos?|media|stor(?:y|ies)|live|streaming|stor(?:y|ies)|posts?|messages?|messaging|features?|functions?|some|certain|specific|accounts?|channels?|pages?)\b/i

/** The services that a row names, in every column that can. */
export function readServices(context: RowContext): NamedService[] {
  const all = [
    ...APPLICATIONS.flatMap((name) => readAnswer(context, name, `commons:${name}`)),
    ...readNames(context, 'other', true),
    ...readNames(context, 'details', false),
    ...readAnswer(context, 'sms', 'commons:sms'),
    ...readAnswer(context, 'calls', 'commons:telephone-calls'),
    ...readSmsAndCalls(context),
    ...readKinds(context),
  ]
  return [...Map.groupBy(all, ({ service }) => service).values()].flatMap((same) => {
    const [first, ...others] = same
    const from = [...new Set(same.flatMap((one) => one.from))]
    if (first && others.every(({ affected }) => affected === first.affected))
      return {
        ...first,
        from,
        doubtful: same.every(({ doubtful }) => doubtful),
        partly: same.some(({ partly }) => partly),
      }
    for (const field of from)
      context.lose(
        field,
        'CONTRADICTION',
        undefined,
        'one column says that it was affected, and another that it was not',
      )
    return []
  })
}

/** The services of which the row says more than that they were affected: in a row about services they were cut off. */
export function isOnline({ service }: NamedService): boolean {
  return service !== 'commons:sms' && service !== 'commons:telephone-calls'
}

function readAnswer(context: RowContext, field: string, service: string): NamedService[] {
  const answer = readCode(context, field, answers)
  return answer === undefined ? [] : [named(service, field, answer === 'YES')]
}

/** @param open whether a name that commons does not have is the name of a service: where the column asks for one */
function readNames(context: RowContext, field: string, open: boolean): NamedService[] {
  const cell = context.get(field)
  if (cell === undefined) return []
  const answer = lookUp(answers, cell)
  if (answer === 'YES') context.lose(field, 'AMBIGUOUS', undefined, 'it does not say which')
  else if (answer === 'NO' || saysNothing(cell) || foldValue(cell) === 'none') context.lose(field, 'NOT_SAID')
  else return namesIn(context, cell, field, open)
  return []
}

function namesIn(context: RowContext, cell: string, field: string, open: boolean): NamedService[] {
  const doubtful = DOUBT.test(cell)
  const found = new Map<string, NamedService>()
  let partly = false
  for (const part of cell.split(/[,;:&/()\n"“”]+|\band\b/)) {
    const name = oneLine(part)
      .replace(/\s+(?:only|blocked|banned|suspended|throttled)\.?$/i, '')
      .replace(new RegExp(DOUBT, 'gi'), '')
      .replace(/\.$/, '')
      .trim()
    if (name === '') continue
    const one = findService(context, name, field, open)
    if (one) found.set(one.service, { ...one, doubtful })
    else if (kinds[foldValue(name)] !== undefined) context.lose(field, 'SAYS_NOTHING_MORE', name)
    else {
      // "Telegram (calls)": what is left of the cell says that it was not the whole of Telegram.
      partly ||= PARTLY.test(name)
      context.lose(field, 'NOT_A_NAME', name)
    }
  }
  return [...found.values()].map((one) => ({ ...one, partly }))
}

function findService(
  context: RowContext,
  name: string,
  from: string,
  open: boolean,
): NamedService | undefined {
  const folded = foldValue(name)
  const known = CLASSES.find(([pattern]) => pattern.test(folded))?.[1] ?? context.commons.service(name)
  // `Internet` and `SMS` are kinds of network here, which other columns speak of.
  if (known !== undefined && kinds[folded] === undefined) return named(known, from, true)
  const whole = PARTS.find(([pattern]) => pattern.test(folded))?.[1]
  if (whole !== undefined && name.length <= 100) return own(context, name, from, whole)
  const isSite = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(name)
  const isName = /^[\p{Lu}\p{N}]/u.test(name) && name.split(' ').length <= 4 && !DESCRIBES.test(name)
  return open && name.length <= 40 && (isSite || isName) ? own(context, name, from) : undefined
}

function own(context: RowContext, name: string, from: string, whole?: string): NamedService {
  const service = context.record({
    id: `service-${slugOf(name)}`,
    kind: 'service',
    labels: { en: name },
    ...(whole !== undefined && { partOf: whole }),
  })
  return { ...named(service, from, true), feature: featureOf(whole ?? service) }
}

/** `SMS`, `None`, `SMS and phone calls`: the column of 2019. */
function readSmsAndCalls(context: RowContext): NamedService[] {
  const field = 'smsAndCalls'
  const cell = context.get(field)
  if (cell === undefined) return []
  const folded = foldValue(cell)
  const both = [named('commons:sms', field, true), named('commons:telephone-calls', field, true)]
  if (folded === 'none' || folded === 'no') return both.map((one) => ({ ...one, affected: false }))
  const found = both.filter(({ slug }) =>
    (slug === 'sms' ? /\bsms\b|both/ : /\bcalls?\b|\bphone|both/).test(folded),
  )
  if (found.length === 0) context.lose(field, saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  return found
}

/** SMS and telephony among the kinds of the sheet of 2016. */
function readKinds(context: RowContext): NamedService[] {
  return ['type', 'kinds'].flatMap((field) =>
    wordsOf(context, field).flatMap((word) =>
      word === 'SMS' || word === 'CALLS'
        ? [named(word === 'SMS' ? 'commons:sms' : 'commons:telephone-calls', field, true)]
        : [],
    ),
  )
}

/** The words of a cell of kinds, by their codes; `undefined` for one that is none of them. */
export function wordsOf(context: RowContext, field: string): (string | undefined)[] {
  return (context.get(field) ?? '')
    .split(/[,;&]|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => kinds[foldValue(part)])
}

function named(service: string, from: string, affected: boolean): NamedService {
  const slug = service.slice(service.indexOf(':') + 1).replace(/^service-/, '')
  return {
    service,
    slug,
    from: [from],
    feature: featureOf(service),
    affected,
    doubtful: false,
    partly: false,
  }
}

function featureOf(service: string): NamedService['feature'] {
  return service === 'commons:voip' ? 'VOICE_CALL' : 'WHOLE_SERVICE'
}
