import { foldValue, readDay, readUntil, saysNothing, type RowContext } from '@isnad/importer'

/** When a row says it was. */
export interface RowPeriod {
  /** EDTF of the start; absent where the row gives none that can be read. */
  start?: string
  /** The time of what the row says of a state; absent where it says nothing of time. */
  time?: string
  /** The fields that the time was made from. */
  from: string[]
}

/**
 * Reads start, end and status. A row that starts and ends on one day lasted that day: intervals are closed. Where the end
 * is blank, nothing is said of what came after the start.
 */
export function readPeriod(context: RowContext): RowPeriod {
  const start = readStart(context)
  const end = readEnd(context)
  const status = readStatus(context)
  const open = end === 'ongoing' || (end === undefined && status === 'ongoing')
  const closed = typeof end === 'object' ? end.edtf : undefined
  const started = start !== undefined && { start }
  const from = start === undefined ? [] : ['start', ...(start.endsWith('~') ? ['startType'] : [])]
  if (closed !== undefined && status === 'ongoing') {
    context.lose('end', 'CONTRADICTION', undefined, 'the row says that it is ongoing')
    context.lose('status', 'CONTRADICTION', undefined, 'the row gives a day on which it ended')
  } else if (closed !== undefined) {
    const time = readUntil(context, start, closed, 'end')
    if (time?.endsWith(`/${closed}`))
      return { ...started, time, from: [...from, 'end', ...statusOf(context)] }
  } else if (open && start !== undefined)
    return { start, time: `${start}/..`, from: [...from, ...(end === 'ongoing' ? ['end'] : ['status'])] }
  else if (status === 'ended')
    context.lose('status', 'COARSER', undefined, 'that it ended, on a day that the row does not give')
  return start === undefined ? { from } : { start, time: start, from }
}

function readStart(context: RowContext): string | undefined {
  const start = readDay(context, 'start')
  const type = foldValue(context.get('startType') ?? '')
  if (type === 'estimated' && start !== undefined && /^[\d-]+$/.test(start)) return `${start}~`
  if (type === 'actual' && start !== undefined) context.carried('startType')
  else if (saysNothing(type)) context.lose('startType', 'NOT_SAID')
  else if (type !== 'actual' && type !== 'estimated') context.lose('startType', 'UNKNOWN_VALUE')
  return start
}

function readEnd(context: RowContext): { edtf: string } | 'ongoing' | undefined {
  const cell = context.get('end')
  if (cell !== undefined && /^(?:still )?on-?going$/.test(foldValue(cell))) return 'ongoing'
  const edtf = readDay(context, 'end')
  return edtf === undefined ? undefined : { edtf }
}

function readStatus(context: RowContext): 'ongoing' | 'ended' | undefined {
  const cell = context.get('status')
  if (cell === undefined) return undefined
  const status = foldValue(cell)
  if (status === 'ongoing' || status === 'ended') return status
  context.lose('status', saysNothing(cell) ? 'NOT_SAID' : 'UNKNOWN_VALUE')
  return undefined
}

function statusOf(context: RowContext): string[] {
  return foldValue(context.get('status') ?? '') === 'ended' ? ['status'] : []
}
