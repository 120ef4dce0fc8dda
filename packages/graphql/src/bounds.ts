import { finite, fromDay, type Bounds } from '@isnad/schema'
import type { DayBounds, Refs } from './refs.ts'

/** Bounds as rows and JSON keep them: a limit that is not there is `null`. */
export interface FiniteBounds {
  lowest: number | null
  highest: number | null
}

/** Bounds in days since 1970-01-01 as days; a limit that is not there is `null`. */
export function toDayBounds({ lowest, highest }: FiniteBounds): DayBounds {
  return {
    earliest: lowest === null ? null : fromDay(lowest),
    latest: highest === null ? null : fromDay(highest),
  }
}

/** Bounds of which a limit that is not there is `null`. */
export function finiteBounds({ lowest, highest }: Bounds): FiniteBounds {
  return { lowest: finite(lowest), highest: finite(highest) }
}

/** Adds `DateBounds` and `QuantityBounds`. */
export function addBounds({ DayBounds, QuantityBounds }: Refs): void {
  DayBounds.implement({
    description: 'The days between which a date lies, both included.',
    fields: (t) => ({
      earliest: t.expose('earliest', {
        type: 'Date',
        nullable: true,
        description: 'The first day that it could be; without it, nobody says.',
      }),
      latest: t.expose('latest', {
        type: 'Date',
        nullable: true,
        description: 'The last day that it could be; without it, nobody says.',
      }),
    }),
  })
  QuantityBounds.implement({
    description: 'The numbers between which a quantity lies, both included.',
    fields: (t) => ({
      lowest: t.exposeFloat('lowest', {
        nullable: true,
        description: 'The least that it could be; without it, nobody says.',
      }),
      highest: t.exposeFloat('highest', {
        nullable: true,
        description: 'The most that it could be; without it, nobody says.',
      }),
    }),
  })
}
