import {
  answers,
  defineArea,
  foldText,
  foldValue,
  listOf,
  lookUp,
  nameIn,
  oneLine,
  readCode,
  readDay,
  readUntil,
  saysNothing,
  shortened,
  slugOf,
  slugOfDate,
  type RowContext,
} from '@isnad/importer'
import { natures, networks, orderers, states } from './codes.ts'

const INDIA = 'commons:IN'

/** Where a shutdown was. */
interface Places {
  /** The state, or India where none is named. */
  whole: string
  /** The districts that are named. */
  districts: string[]
  /** As people call it, for the label, and for the name of the record. */
  label: string
  /** Whether the state is said in words that cannot be read: then nobody knows that it was in India. */
  unread: boolean
}

/** A shutdown is a restriction of access to the internet in a state of India or in some of its districts. */
export function mapShutdown(context: RowContext): void {
  const start = readDay(context, 'date')
  const time = readTime(context, start)
  const places = readPlaces(context)
  const mode = readVerified(context)
  const about = defineRestriction(context, places, start)
  if (start !== undefined)
    context.claim({ id: `${about}-start`, from: ['date', 'verified'], about, ...mode, date: start })
  if (!places.unread && (context.get('state') !== undefined || places.districts.length > 0))
    context.claim({
      id: `${about}-place`,
      from: places.districts.length === 1 ? ['state', 'districts', 'verified'] : ['state', 'verified'],
      about,
      ...mode,
      locatedIn: places.districts.length === 1 ? places.districts[0]! : places.whole,
    })
  claimCode(context, about, mode, 'nature', natures, 'allegedReason')
  claimCode(context, about, mode, 'orderer', orderers, 'ordererType')
  claimStates(context, about, mode, places, time)
}

/** That access was cut off on that day: on networks that are named or on some, by operators that the list never names. */
function claimStates(
  context: RowContext,
  about: string,
  mode: { mode?: 'supposes' },
  { whole, districts, unread }: Places,
  time: string | undefined,
): void {
  const state = readState(context)
  const on = readNetworks(context)
  if (state === undefined || time === undefined) return
  const from = ['date', 'end', 'active', 'verified', 'type', 'state']
  context.claim({ id: `${about}-internet`, from, about, ...mode, restricts: 'commons:internet' })
  if (unread) return
  for (const place of districts.length > 0 ? districts : [whole])
    context.claim({
      id: `${about}-state${districts.length > 1 ? `-${districts.indexOf(place) + 1}` : ''}`,
      from: [...from, 'networks', 'districts'],
      about: 'commons:internet',
      ...mode,
      time,
      scope: { features: 'WHOLE_SERVICE', networks: on, operators: 'some', place },
      availability: state,
    })
}

function readTime(context: RowContext, start: string | undefined): string | undefined {
  const end = readDay(context, 'end')
  const active = readCode(context, 'active', answers)
  if (end !== undefined) {
    if (active === 'YES')
      context.lose('active', 'CONTRADICTION', undefined, 'the row gives a day on which it ended')
    return readUntil(context, start, end, 'end')
  }
  if (active === 'YES' && start !== undefined) return `${start}/..`
  if (active === 'NO')
    context.lose('active', 'COARSER', undefined, 'that it ended, on a day that the row does not give')
  return start
}

/** What the list has not verified may be so. */
function readVerified(context: RowContext): { mode?: 'supposes' } {
  return readCode(context, 'verified', answers) === 'NO' ? { mode: 'supposes' } : {}
}

function readState(context: RowContext): string | undefined {
  return context.get('type') === undefined ? 'BLOCKED' : readCode(context, 'type', states)
}

function readNetworks(context: RowContext): string[] | 'some' {
  const named = new Set<string>()
  for (const part of listOf(context.get('networks'))) {
    const code = lookUp(networks, part)
    if (code === undefined) context.lose('networks', saysNothing(part) ? 'NOT_SAID' : 'UNKNOWN_VALUE', part)
    else for (const one of code === 'BOTH' ? ['MOBILE', 'FIXED'] : [code]) named.add(one)
  }
  return named.size > 0 ? [...named] : 'some'
}

function claimCode(
  context: RowContext,
  about: string,
  mode: { mode?: 'supposes' },
  field: string,
  table: { readonly [value: string]: string | null },
  property: string,
): void {
  const code = readCode(context, field, table)
  if (code)
    context.claim({ id: `${about}-${field}`, from: [field, 'verified'], about, ...mode, [property]: code })
}

/** How the list says that it was the whole state. */
const WHOLE = /^(?:all|entire|whole)(?: of)?(?: the)? (?:districts?|states?)$|^state ?wide$/

/** A state of India and districts of it. What is plainly no name, or that of another country, is lost. */
function readPlaces(context: RowContext): Places {
  const state = readName(context, 'state', context.get('state'))
  const whole = state === undefined ? INDIA : defineArea(context, state, INDIA)
  const named = listOf(context.get('districts')).filter((name) => !WHOLE.test(foldValue(name)))
  const districts = new Map<string, string>()
  for (const name of named.slice(0, 200)) {
    const district = readName(context, 'districts', name)
    if (district !== undefined && !districts.has(foldText(district)))
      districts.set(foldText(district), defineArea(context, district, whole))
  }
  if (named.length > 200) context.lose('districts', 'TOO_LONG')
  const [first] = named
  return {
    whole,
    districts: [...districts.values()],
    unread: state === undefined && !saysNothing(context.get('state') ?? ''),
    label: [...(districts.size === 1 ? [oneLine(first!)] : []), state ?? 'India'].join(', '),
  }
}

function readName(context: RowContext, field: string, cell: string | undefined): string | undefined {
  if (cell === undefined || saysNothing(cell)) {
    context.lose(field, 'NOT_SAID', cell)
    return undefined
  }
  const name = nameIn(cell, 200)
  const country = name === undefined ? undefined : context.commons.country(name)
  if (name === undefined) context.lose(field, 'NOT_A_NAME', cell)
  else if (country === INDIA) context.lose(field, 'SAYS_NOTHING_MORE', cell)
  else if (country !== undefined) context.lose(field, 'UNKNOWN_PLACE', cell)
  else return name
  return undefined
}

function defineRestriction(context: RowContext, { label }: Places, start: string | undefined): string {
  const source = context.get('source')
  if (source !== undefined) context.carried('source')
  return context.record({
    id: context.unique(['IN', slugOfDate(start), slugOf(label, 40)].join('-')),
    kind: 'restriction',
    labels: { en: shortened(`Shutdown in ${label}, ${start ?? 'undated'}`, 299) },
    ...(source !== undefined && {
      note: {
        en: `Source of information, as the row names it: ${shortened(source, 1800)}`,
      },
    }),
  })
}
