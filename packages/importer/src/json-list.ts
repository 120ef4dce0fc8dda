/** The texts and numbers of a list in a cell, as JSON or between commas. Anything else in it is left out. */
export function listOf(cell: string | undefined): string[] {
  if (cell === undefined) return []
  const parts = /^\s*[[{]/.test(cell) ? parsed(cell) : cell.split(/[,;]/)
  return parts
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .map((part) => String(part).normalize('NFC').toWellFormed().trim())
    .filter((part) => part !== '')
}

function parsed(cell: string): unknown[] {
  try {
    const list: unknown = JSON.parse(cell)
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}
