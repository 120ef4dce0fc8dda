import {
  foldText,
  listOf,
  lookUp,
  readDay,
  readUntil,
  saysNothing,
  slugOf,
  slugOfDate,
  type RowContext,
} from '@isnad/importer'
import { answers, natures, networks, orderers, states } from './codes.ts'

const INDIA = 'commons:IN'

/** Where a shutdown was. */
interface Places {
  /** The state, or India where none is named. */
  whole: string
  /** The districts that are named. */
  districts: string[]
  /** As people call it, for the label, and for the name of the record. */
  label: string
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
  if (context.get('state') !== undefined || places.districts.length > 0)
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
  { whole, districts }: Places,
  time: string | undefined,
): void {
  const state = readState(context)
  const on = readNetworks(context)
  if (state === undefined || time === undefined) return
  const from = ['date', 'end', 'active', 'verified', 'type', 'state']
  context.claim({ id: `${about}-internet`, from, about, ...mode, restricts: 'commons:internet' })
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
  const cell = context.get('active')
  const active = cell === undefined ? undefined : lookUp(answers, cell)
  if (cell !== undefined && active === undefined)
    context.lose('active', saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
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
  const cell = context.get('verified')
  if (cell === undefined) return {}
  const verified = lookUp(answers, cell)
  if (verified === undefined) context.lose('verified', saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  return verified === 'NO' ? { mode: 'supposes' } : {}
}

function readState(context: RowContext): string | undefined {
  const cell = context.get('type')
  if (cell === undefined) return 'BLOCKED'
  const state = lookUp(states, cell)
  if (state === undefined) context.lose('type', saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  return state
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
  const cell = context.get(field)
  if (cell === undefined) return
  const code = lookUp(table, cell)
  if (code)
    context.claim({ id: `${about}-${field}`, from: [field, 'verified'], about, ...mode, [property]: code })
  else if (code === null) context.lose(field, 'NO_PROPERTY', undefined, 'it is none of our codes')
  else context.lose(field, saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
}

function readPlaces(context: RowContext): Places {
  const state = context.get('state')
  const named = listOf(context.get('districts')).filter((name) => {
    if (!saysNothing(name)) return true
    context.lose('districts', 'NOT_SAID', name)
    return false
  })
  const unknown = state === undefined || saysNothing(state)
  if (unknown) context.lose('state', 'NOT_SAID')
  const whole = unknown ? INDIA : definePlace(context, state, INDIA)
  const districts = new Map<string, string>()
  for (const name of named.slice(0, 200)) {
    const folded = foldText(name)
    if (!districts.has(folded)) districts.set(folded, definePlace(context, name, whole))
  }
  if (named.length > 200) context.lose('districts', 'TOO_LONG')
  const [first] = named
  return {
    whole,
    districts: [...districts.values()],
    label: [...(districts.size === 1 ? [first!] : []), unknown ? 'India' : state].join(', '),
  }
}

function definePlace(context: RowContext, name: string, within: string): string {
  const code = within === INDIA ? 'place-IN' : within
  return context.record({
    id: `${code.slice(0, 50).replace(/-$/, '')}-${slugOf(name, 40)}`,
    kind: 'place',
    labels: { en: clean(name).slice(0, 300) },
    partOf: within,
  })
}

function defineRestriction(context: RowContext, { label }: Places, start: string | undefined): string {
  const source = context.get('source')
  if (source !== undefined) context.carried('source')
  return context.record({
    id: context.unique(['IN', slugOfDate(start), slugOf(label, 40)].join('-')),
    kind: 'restriction',
    labels: { en: `Shutdown in ${clean(label)}, ${start ?? 'undated'}`.slice(0, 300).toWellFormed() },
    ...(source !== undefined && {
      note: {
        en: `Source of information, as the row names it: ${clean(source).slice(0, 1800)}`.toWellFormed(),
      },
    }),
  })
}

/** A cell as a label: on one line, without control characters. */
function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .toWellFormed()
    .trim()
}
