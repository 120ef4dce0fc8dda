import stringWidth from 'string-width'

export interface Column {
  align?: 'left' | 'right'
}

/**
 * Lays rows out in columns, two spaces apart. Widths are those of the screen: marks and colours take none.
 *
 * @returns lines without spaces at their end
 */
export function table(rows: readonly (readonly string[])[], columns: readonly Column[] = []): string[] {
  const widths: number[] = []
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell))
  return rows.map((row) =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align))
      .join('  ')
      .trimEnd(),
  )
}

function pad(cell: string, width: number, align: Column['align'] = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(cell)))
  return align === 'left' ? cell + space : space + cell
}
