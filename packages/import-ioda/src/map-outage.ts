import {
  answers,
  claimOutage,
  defineOperator,
  readCode,
  readDay,
  readUntil,
  slugOf,
  slugOfDate,
  type RowContext,
} from '@isnad/importer'
import { causes, confirmations } from './codes.ts'
import { readDateAndTime } from './date.ts'
import { readWhere, type Where } from './place.ts'

const TIME = ['start', 'end']

/** The signals, and what it means that one fell. */
const SIGNALS = { bgp: 'BGP', probing: 'ACTIVE_PROBING', darknet: 'DARKNET_TRAFFIC' } as const

/** What of a row the signals are claimed with. */
interface Seen {
  about: string
  time: string | undefined
  where: Where
  operators: string[]
  mode?: 'supposes'
}

/** A row is an outage, or, where it is confirmed that a government ordered it, a restriction. */
export function mapOutage(context: RowContext): void {
  const start = readDay(context, 'start', readDateAndTime)
  const time = readUntil(context, start, readDay(context, 'end', readDateAndTime), 'end')
  const where = readWhere(context)
  // What nobody has verified may be so.
  const mode = readCode(context, 'verified', answers) === 'NO' && { mode: 'supposes' as const }
  const confirmed = readCode(context, 'confirmation', confirmations) === 'YES'
  const cause = readCause(context, confirmed)
  const ordered = cause === 'ORDERED'
  const about = defineOutage(context, ordered, where, start)
  const operators = where.asns.map((asn) => defineOperator(context, asn))
  claimOutage(context, {
    about,
    ordered,
    isOutage: time !== undefined,
    start,
    time,
    place: where.place,
    operators,
    ...(cause !== undefined &&
      !ordered && { cause: { code: cause, ...(!confirmed && { mode: 'supposes' }) } }),
    ...mode,
    from: {
      outage: ['verified'],
      cause: ['cause', 'confirmation', 'verified'],
      start: ['start', 'verified'],
      time: TIME,
      place: [...where.from, 'verified'],
      operators: ['scope', 'asn', 'verified'],
    },
  })
  claimSignals(context, { about, time, where, operators, ...mode })
}

/** What those who looked at IODA's signals saw: an anomaly of access to the internet, and no block. */
function claimSignals(context: RowContext, { about, time, where, operators, mode }: Seen): void {
  for (const [field, code] of Object.entries(SIGNALS)) {
    const answer = readCode(context, field, answers)
    if (answer === undefined || time === undefined || where.place === undefined) continue
    // Where it was seen on some networks, it was not seen of the country: a claim without them would be wider.
    if (operators.length > 1 || where.unread) {
      context.lose(field, 'AMBIGUOUS', undefined, 'it does not say on which of several networks')
      continue
    }
    const place = where.place
    const [operator] = operators
    context.claim({
      id: `${about}-${code.toLowerCase().replaceAll('_', '-')}`,
      from: [field, ...TIME, ...where.from, 'verified'],
      about: 'commons:internet',
      ...(mode && { mode }),
      time,
      ...(answer === 'NO' && { denied: true }),
      chain: [{ unnamed: 'those who looked at the signals', manner: 'observed' }],
      anomaly: { code, test: 'IODA', place, ...(operator !== undefined && { operator }) },
    })
  }
}

/** `ORDERED` only where it is confirmed: that a government cut it off is not supposed. */
function readCause(context: RowContext, confirmed: boolean): string | undefined {
  const cause = readCode(context, 'cause', causes, 'it is none of our reasons')
  if (cause === 'ORDERED' && !confirmed) {
    context.lose('cause', 'NO_PROPERTY', undefined, 'that it was ordered is not confirmed')
    return undefined
  }
  if (cause === 'TECHNICAL')
    context.lose('cause', 'COARSER', undefined, 'which technical fault it was is not kept')
  return cause
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
    id: context.unique([where.replace(/-+$/, ''), slugOfDate(start), slugOf(own ?? 'outage', 20)].join('-')),
    kind: ordered ? 'restriction' : 'event',
    labels: { en: `${ordered ? 'Shutdown' : 'Outage'} in ${label}, ${start ?? 'undated'}`.slice(0, 300) },
    ...(own !== undefined && { identifiers: { 'ioda-outage': own.slice(0, 100).toWellFormed() } }),
  })
}
