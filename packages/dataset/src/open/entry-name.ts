import { findBadCharacter, shown } from './characters.ts'
import { LIMITS } from './limits.ts'

/** Why something in a package is refused. */
export interface Refusal {
  code: string
  message: string
  next?: string
}

/** Names that Windows gives to devices, whatever follows after a full stop. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/i

/**
 * Looks at a path inside a package before anything is done with it.
 *
 * @param path with forward slashes, relative to the package
 */
export function checkEntryName(path: string): Refusal | undefined {
  const refuse = (code: string, message: string, next?: string): Refusal => ({
    code,
    message: `${shown(path)} ${message}`,
    ...(next !== undefined && { next }),
  })
  if (path.includes('\uFFFD') || !path.isWellFormed()) return refuse('BAD_UTF8', 'is not UTF-8', 'rename it')
  const bad = findBadCharacter(path)
  if (bad) return refuse(bad.code, `has the character ${bad.name} in its name`, 'rename it')
  if (/[\t\n\r]/.test(path))
    return refuse('CONTROL_CHARACTER', 'has a line end or a tab in its name', 'rename it')
  if (/^[/\\]|^[A-Za-z]:/.test(path)) return refuse('PATH_REFUSED', 'is no path inside the package')
  if (path.includes('\\')) return refuse('PATH_REFUSED', 'has a backslash, which is a separator on Windows')
  if (Buffer.byteLength(path) > LIMITS.path)
    return refuse('PATH_REFUSED', `is longer than ${LIMITS.path} bytes`, 'shorten it')
  const parts = path.split('/')
  if (parts.length > LIMITS.depth)
    return refuse('PATH_REFUSED', `stands more than ${LIMITS.depth} folders deep`)
  for (const part of parts) {
    if (part === '' || part === '.' || part === '..')
      return refuse('PATH_REFUSED', 'leaves its folder, or names none')
    if (DEVICE.test(part) || /[. ]$/.test(part) || /[<>:"|?*]/.test(part))
      return refuse('RESERVED_NAME', 'cannot be a name on every system', 'rename it')
  }
  return undefined
}

/** Finds paths that some systems take for one: the same, or other letters of the same case or form. */
export class PathClashes {
  readonly #seen = new Map<string, { path: string; isFolder: boolean }>()

  /** Adds a path with the folders that it stands in. */
  add(path: string, isFolder: boolean): Refusal | undefined {
    const parts = path.split('/')
    for (let length = 1; length < parts.length; length += 1) {
      const refusal = this.#addOne(parts.slice(0, length).join('/'), true)
      if (refusal) return refusal
    }
    return this.#addOne(path, isFolder)
  }

  #addOne(path: string, isFolder: boolean): Refusal | undefined {
    const key = path.normalize('NFKC').toUpperCase().toLowerCase()
    const known = this.#seen.get(key)
    if (!known) {
      this.#seen.set(key, { path, isFolder })
      return undefined
    }
    if (known.path === path && known.isFolder && isFolder) return undefined
    if (known.path === path) return { code: 'DUPLICATE_ENTRY', message: `${shown(path)} stands there twice` }
    const message = `${shown(path)} and ${shown(known.path)} are one on some systems`
    return { code: 'CASE_CLASH', message, next: 'rename one of them' }
  }
}
