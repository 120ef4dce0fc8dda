import { MAX_DEPTH } from '../yaml-file.ts'

/** Something that `JSON.parse` lets pass and that two readers of one file may read in two ways. */
export interface JsonFault {
  code: 'DUPLICATE_KEY' | 'TOO_DEEP' | 'UNKNOWN_KEY'
  message: string
  /** In UTF-16 code units. */
  offset: number
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g

/**
 * Finds in a text that is JSON: a key that stands twice in one object, a key that JavaScript takes for a prototype, and
 * what stands more than 32 deep.
 */
export function findJsonFault(source: string): JsonFault | undefined {
  // The keys of each object that is open; `undefined` for a list.
  const open: (Set<string> | undefined)[] = []
  let isKey = false
  for (const { 0: token, index: offset } of source.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined)
      isKey = token === '{'
      if (open.length > MAX_DEPTH)
        return { code: 'TOO_DEEP', offset, message: `it stands more than ${MAX_DEPTH} deep` }
    } else if (token === '}' || token === ']') {
      open.pop()
      isKey = false
    } else if (token === ',') isKey = open.at(-1) !== undefined
    else if (token !== ':' && isKey) {
      // A text of JSON; the whole was parsed before.
      const key = JSON.parse(token) as string
      const keys = open.at(-1)
      if (key === '__proto__')
        return { code: 'UNKNOWN_KEY', offset, message: 'the key "__proto__" is refused' }
      if (keys?.has(key))
        return {
          code: 'DUPLICATE_KEY',
          offset,
          message: `the key ${token.slice(0, 80)} stands here a second time`,
        }
      keys?.add(key)
      isKey = false
    }
  }
  return undefined
}
