import {
  defineOperator,
  lookUp,
  readDay,
  readUntil,
  saysNothing,
  slugOf,
  type RowContext,
} from '@isnad/importer'
import { causes, confirmations, visible } from './codes.ts'
import { readDateAndTime } from './date.ts'
import { readWhere, type Where } from './place.ts'

/** What a row says, read before anything is made of it. */
interface Outage {
  about: string
  start: string | undefined
  time: string | undefined
  where: Where
  operators: string[]
  /** Whether a government ordered it: then it is a restriction. */
  ordered: boolean
  /** `supposes`, where nobody has verified the row. */
  mode: Mode
}

type Mode = { mode?: 'supposes' }

const TIME = ['start', 'end']

/** The signals, and what it means that one fell. */
const SIGNALS = { bgp: 'BGP', probing: 'ACTIVE_PROBING', darknet: 'DARKNET_TRAFFIC' } as const

/** A row is an outage, or, where it is confirmed that a government ordered it, a restriction. */
export function mapOutage(context: RowContext): void {
  const start = readDay(context, 'start', readDateAndTime)
  const time = readUntil(context, start, readDay(context, 'end', readDateAndTime), 'end')
  const where = readWhere(context)
  const mode: Mode = readAnswer(context, 'verified', visible) === 'NO' ? { mode: 'supposes' } : {}
  const confirmed = readAnswer(context, 'confirmation', confirmations) === 'YES'
  const cause = readCause(context, confirmed)
  const about = defineOutage(context, cause === 'ORDERED', where, start)
  const operators = where.asns.map((asn) => defineOperator(context, asn))
  const outage = { about, start, time, where, operators, ordered: cause === 'ORDERED', mode }
  claimWhen(context, outage)
  claimWhere(context, outage)
  if (cause === 'ORDERED') claimOrder(context, outage)
  else if (cause !== undefined)
    context.claim({
      id: `${about}-cause`,
      from: ['cause', 'confirmation', 'verified'],
      about,
      ...(confirmed ? mode : { mode: 'supposes' }),
      allegedReason: cause,
    })
  claimSignals(context, outage)
}

function claimWhen(context: RowContext, { about, start, time, ordered, mode }: Outage): void {
  if (start !== undefined)
    context.claim({ id: `${about}-start`, from: ['start', 'verified'], about, ...mode, date: start })
  if (time !== undefined && !ordered)
    context.claim({
      id: `${about}-outage`,
      from: [...TIME, 'verified'],
      about,
      ...mode,
      time,
      eventType: 'OUTAGE',
    })
}

function claimWhere(context: RowContext, { about, where, operators, mode }: Outage): void {
  if (where.place !== undefined)
    context.claim({
      id: `${about}-place`,
      from: [...where.from, 'verified'],
      about,
      ...mode,
      locatedIn: where.place,
    })
  if (operators.length > 0)
    context.claim({
      id: `${about}-networks`,
      from: ['scope', 'asn', 'verified'],
      about,
      ...mode,
      participant: operators.map((record) => ({ record, role: 'OPERATOR' })),
    })
}

function claimOrder(context: RowContext, { about, time, where, operators, mode }: Outage): void {
  const from = ['cause', 'confirmation', 'verified']
  context.claim({ id: `${about}-orderer`, from, about, ...mode, ordererType: 'GOVERNMENT' })
  context.claim({ id: `${about}-internet`, from, about, ...mode, restricts: 'commons:internet' })
  if (where.place === undefined || time === undefined) return
  context.claim({
    id: `${about}-state`,
    from: [...from, ...TIME, ...where.from, 'asn'],
    about: 'commons:internet',
    ...mode,
    time,
    scope: {
      features: 'WHOLE_SERVICE',
      networks: 'some',
      operators: operators.length > 0 ? operators : 'some',
      place: where.place,
    },
    availability: 'BLOCKED',
  })
}

/** What those who looked at IODA's signals saw: an anomaly of access to the internet, and no block. */
function claimSignals(context: RowContext, { about, time, where, operators, mode }: Outage): void {
  for (const [field, code] of Object.entries(SIGNALS)) {
    const answer = readAnswer(context, field, visible)
    if (answer === undefined || time === undefined || where.place === undefined) continue
    const place = where.place
    // The table does not say which of several networks it saw it on.
    const [operator] = operators.length === 1 ? operators : []
    context.claim({
      id: `${about}-${code.toLowerCase().replaceAll('_', '-')}`,
      from: [field, ...TIME, ...where.from, 'verified'],
      about: 'commons:internet',
      ...mode,
      time,
      ...(answer === 'NO' && { denied: true }),
      chain: [{ unnamed: 'those who looked at the signals', manner: 'observed' }],
      anomaly: { code, test: 'IODA', place, ...(operator !== undefined && { operator }) },
    })
  }
}

function readAnswer(
  context: RowContext,
  field: string,
  table: { readonly [value: string]: 'YES' | 'NO' },
): 'YES' | 'NO' | undefined {
  const cell = context.get(field)
  if (cell === undefined) return undefined
  const answer = lookUp(table, cell)
  if (answer === undefined) context.lose(field, saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  return answer
}

/** `ORDERED` only where it is confirmed: that a government cut it off is not supposed. */
function readCause(context: RowContext, confirmed: boolean): string | undefined {
  const cell = context.get('cause')
  if (cell === undefined) return undefined
  const cause = lookUp(causes, cell)
  if (cause === 'ORDERED' && !confirmed) {
    context.lose('cause', 'NO_PROPERTY', undefined, 'that it was ordered is not confirmed')
    return undefined
  }
  if (cause === 'TECHNICAL') context.lose('cause', 'COARSER', undefined, 'a technical fault, without which')
  if (cause) return cause
  if (cause === null) context.lose('cause', 'NO_PROPERTY', undefined, 'it is none of our reasons')
  else context.lose('cause', saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  return undefined
}

function defineOutage(
  context: RowContext,
  ordered: boolean,
  { place, label }: Where,
  start: string | undefined,
): string {
  const own = context.get('id')
  if (own !== undefined) context.carried('id')
  const where = place?.replace(/^commons:|^place-/, '').slice(0, 45) ?? 'somewhere'
  return context.record({
    id: context.unique(
      [
        where.replace(/-+$/, ''),
        start?.replace(/\D+/g, '-').replace(/^-+|-+$/g, '') ?? 'undated',
        slugOf(own ?? 'outage', 20),
      ].join('-'),
    ),
    kind: ordered ? 'restriction' : 'event',
    labels: { en: `${ordered ? 'Shutdown' : 'Outage'} in ${label}, ${start ?? 'undated'}`.slice(0, 300) },
    ...(own !== undefined && { identifiers: { 'ioda-outage': own.slice(0, 100).toWellFormed() } }),
  })
}
