import { apiError, CURSOR } from './errors.ts'

/**
 * Refuses what no list of ours gives as a cursor: they are texts and whole numbers, one or several, as plugin-drizzle writes
 * them, `DC:S:commons:MA` or `DC:T:["S:date","N:0"]` in base64. The plugin reads more: days, bytes, objects, which no
 * column takes.
 */
export function checkCursor(cursor: string): void {
  const text = Buffer.from(cursor, 'base64').toString('utf8')
  if (text.startsWith('DC:T:') ? parts(text.slice(5)).every(isPart) : isPart(text.replace(/^DC:/, ''))) return
  throw apiError('BAD_CURSOR', `${JSON.stringify(cursor.slice(0, 80))} is no cursor; ${CURSOR}`)
}

function isPart(part: unknown): boolean {
  if (typeof part !== 'string') return false
  if (part.startsWith('S:')) return !part.includes('\0')
  return part.startsWith('N:') && Number.isSafeInteger(Number(part.slice(2)))
}

/** The parts of several; one that is none where they cannot be read. */
function parts(json: string): unknown[] {
  try {
    const read: unknown = JSON.parse(json)
    return Array.isArray(read) && read.length > 0 ? read : [undefined]
  } catch {
    return [undefined]
  }
}
