import { dateBounds, fromDay } from '@isnad/schema'
import type { CslDate } from './csl-item.ts'

/** A date in EDTF as CSL has dates: by its parts, which a set of days has not; that one stays as it is written. */
export function cslDate(edtf: string): CslDate {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf)
  if (!parts) return { literal: edtf }
  return { 'date-parts': [parts.slice(1).flatMap((part) => (part === undefined ? [] : Number(part)))] }
}

/** Of a date that a format cannot take: its year, or its year and month, where all its days share them. */
export function surePart(date: CslDate): CslDate | undefined {
  if (!('literal' in date)) return date
  const { lowest, highest } = boundsOf(date.literal)
  if (lowest === undefined || highest === undefined) return undefined
  const [from, to] = [fromDay(lowest).split('-'), fromDay(highest).split('-')]
  const differs = from.findIndex((part, index) => part !== to[index])
  const shared = from.slice(0, differs === -1 ? undefined : differs).map(Number)
  return shared.length === 0 ? undefined : { 'date-parts': [shared] }
}

function boundsOf(edtf: string): { lowest?: number; highest?: number } {
  try {
    const { lowest, highest } = dateBounds(edtf)
    return Number.isFinite(lowest) && Number.isFinite(highest) ? { lowest, highest } : {}
  } catch {
    return {}
  }
}
