import type { RowContext } from './importer.ts'

/** An outage of access to the internet as a row tells it, read before anything is claimed. */
export interface Outage {
  /** Id of its record: an event, or a restriction where a government ordered it. */
  about: string
  /** Whether a government ordered it. */
  ordered: boolean
  /** Whether the row says at all that it is an outage. */
  isOutage: boolean
  /** When it began, as an EDTF date. */
  start: string | undefined
  /** When it was; without an end, its start. */
  time: string | undefined
  place: string | undefined
  /** Ids of the network operators. */
  operators: readonly string[]
  /** A code of `reason`, and the mode of the claim about it. */
  cause?: { code: string; mode?: 'supposes' } | undefined
  /** `supposes`, where nobody has verified the row. */
  mode?: 'supposes' | undefined
  /** The fields that say so. */
  from: {
    outage: string[]
    cause: string[]
    start: string[]
    time: string[]
    place: string[]
    operators: string[]
  }
}

/** Claims what a row says of an outage: when and where it was, on whose networks, and why. */
export function claimOutage(context: RowContext, outage: Outage): void {
  const { about, ordered, isOutage, start, time, place, operators, cause, from } = outage
  const base = { about, ...(outage.mode && { mode: outage.mode }) }
  if (start !== undefined) context.claim({ id: `${about}-start`, from: from.start, ...base, date: start })
  if (isOutage && !ordered)
    context.claim({
      id: `${about}-outage`,
      from: [...from.outage, ...from.time],
      ...base,
      ...(time !== undefined && { time }),
      eventType: 'OUTAGE',
    })
  if (place !== undefined)
    context.claim({ id: `${about}-place`, from: from.place, ...base, locatedIn: place })
  if (operators.length > 0)
    context.claim({
      id: `${about}-networks`,
      from: from.operators,
      ...base,
      participant: operators.map((record) => ({ record, role: 'OPERATOR' })),
    })
  if (cause)
    context.claim({
      id: `${about}-cause`,
      from: from.cause,
      ...base,
      ...(cause.mode && { mode: cause.mode }),
      allegedReason: cause.code,
    })
  if (ordered) claimOrder(context, outage)
}

/** That a government cut it off is a state of access to the internet, for some in the place and on the networks that are named. */
function claimOrder(context: RowContext, { about, mode, time, place, operators, from }: Outage): void {
  const base = { about, ...(mode && { mode }) }
  const what = [...from.outage, ...from.cause]
  context.claim({ id: `${about}-orderer`, from: what, ...base, ordererType: 'GOVERNMENT' })
  context.claim({ id: `${about}-internet`, from: what, ...base, restricts: 'commons:internet' })
  if (place === undefined || time === undefined) return
  context.claim({
    id: `${about}-state`,
    from: [...what, ...from.time, ...from.place, ...from.operators],
    ...base,
    about: 'commons:internet',
    time,
    scope: {
      features: 'WHOLE_SERVICE',
      networks: 'some',
      operators: operators.length > 0 ? [...operators] : 'some',
      place,
    },
    availability: 'BLOCKED',
  })
}
