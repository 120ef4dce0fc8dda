import type { ImportReport } from '@isnad/importer'
import { expect } from 'vitest'

/** Every row is carried or listed, and every cell that is filled is carried or lost. */
export function expectBooksToBalance({ rows, columns, losses }: ImportReport): void {
  const counted = (column: string, reason?: string) =>
    losses
      .filter((loss) => loss.column === column && (reason === undefined || loss.reason === reason))
      .reduce((sum, { count }) => sum + count, 0)
  expect(rows.carried + rows.notCarried).toBe(rows.read)
  expect(counted('', 'NO_CLAIM')).toBe(rows.notCarried)
  expect(counted('', 'UNREADABLE')).toBe(rows.unreadable)
  for (const { column, filled, carried, lost } of columns) {
    expect(carried + lost).toBeGreaterThanOrEqual(filled)
    expect(counted(column)).toBeGreaterThanOrEqual(lost)
  }
}
