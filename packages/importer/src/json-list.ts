/** What stands in a list in a cell, as JSON or between commas. A part that is neither text nor number is given as JSON. */
export function listOf(cell: string | undefined): string[] {
  if (cell === undefined) return []
  const parts = /^\s*[[{]/.test(cell) ? parsed(cell) : cell.split(/[,;]/)
  return parts
    .map((part) => (typeof part === 'string' ? part : part === null ? '' : JSON.stringify(part)))
    .map((part) => part.normalize('NFC').toWellFormed().trim())
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
