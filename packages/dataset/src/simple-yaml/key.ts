import { beyond, NEWLINE, SPACE, type Cursor } from './cursor.ts'

/** A key that is a text whatever the schema, and no name that JavaScript objects treat in a way of their own. */
const KEY = /(?!(?:null|true|false|constructor|prototype)\b)[A-Za-z][A-Za-z\d_-]{0,99}:/iy

/** The key at the cursor, which then stands behind the colon; `undefined` where something else stands there. */
export function readKey(cursor: Cursor): string | undefined {
  KEY.lastIndex = cursor.at
  const key = KEY.exec(cursor.text)?.[0]
  if (key === undefined) return undefined
  const next = cursor.text.charCodeAt(cursor.at + key.length)
  if (next !== SPACE && next !== NEWLINE) return undefined
  cursor.at += key.length
  return key.slice(0, -1)
}

/** Puts a value under a key that must not be there yet. */
export function assign(object: { [key: string]: unknown }, key: string, value: unknown): void {
  if (Object.hasOwn(object, key)) beyond()
  object[key] = value
}
