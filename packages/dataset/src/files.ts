import { isUtf8 } from 'node:buffer'
import { constants } from 'node:fs'
import { lstat, open, readdir, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from './issue.ts'

/** A file of a package may be no larger: 5 MiB. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024

/** A folder of a package may have no more files. */
export const MAX_FILES = 10_000

/** Reads UTF-8, and refuses what is not: a replaced character would move every position after it. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

export type Read = { text: string } | { issue: Issue } | { missing: true }

/**
 * Reads one file of a package. Links are refused, so that no path leads out of the package.
 *
 * @param file relative to the package, with forward slashes
 */
export async function readPackageFile(root: string, file: string, limit = MAX_FILE_BYTES): Promise<Read> {
  const opened = await openPackageFile(root, file, limit)
  if (!('handle' in opened)) return opened
  try {
    const bytes = await opened.handle.readFile()
    try {
      return { text: utf8.decode(bytes) }
    } catch {
      return {
        issue: {
          ...fileIssue(file, 'BAD_UTF8', describeEncoding(bytes), 'save it as UTF-8'),
          ...firstBad(bytes),
        },
      }
    }
  } finally {
    await opened.handle.close()
  }
}

function describeEncoding(bytes: Buffer): string {
  const [first, second] = bytes
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return utf16 ? 'it is UTF-16, not UTF-8' : 'it is not UTF-8: this line has bytes that are no characters'
}

/** The first line that is not UTF-8, and the column behind what is right in it. */
function firstBad(bytes: Buffer): { line: number; column: number } {
  let line = 1
  for (let at = 0; at <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, at)
    const content = bytes.subarray(at, end === -1 ? bytes.length : end)
    if (!isUtf8(content)) {
      let right = content.length
      // A line is short, or the file is no text at all.
      while (right > 0 && (right > 10_000 || !isUtf8(content.subarray(0, right)))) right -= 1
      return { line, column: content.toString('utf8', 0, right).length + 1 }
    }
    if (end === -1) break
    at = end + 1
  }
  return { line: 1, column: 1 }
}

/** A file that the caller must close, with its size in bytes. */
export type Opened = { handle: FileHandle; size: number } | { issue: Issue } | { missing: true }

/** Opens one file of a package, as {@link readPackageFile} does. */
export async function openPackageFile(root: string, file: string, limit: number): Promise<Opened> {
  const refuse = (code: string, message: string, next?: string) => ({
    issue: fileIssue(file, code, message, next),
  })
  const parts = file.split('/')
  for (let length = 1; length < parts.length; length += 1) {
    const folder = await lstat(join(root, ...parts.slice(0, length))).catch(() => undefined)
    if (!folder) return { missing: true }
    if (!folder.isDirectory()) return refuse('LINK_REFUSED', 'its folder is not a folder of the package')
  }
  const path = join(root, file)
  const status = await lstat(path).catch(() => undefined)
  if (!status) return { missing: true }
  if (status.isSymbolicLink()) return refuse('LINK_REFUSED', 'it is a link', 'put the file itself there')
  if (!status.isFile()) return refuse('LINK_REFUSED', 'it is not a file')
  // A link or a pipe that was put there since is refused by the flags; Windows does not have them.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const handle = await open(path, flags).catch(() => undefined)
  if (!handle) return refuse('UNREADABLE', 'it cannot be opened', 'look at its permissions')
  const { size } = await handle.stat()
  if (size <= limit) return { handle, size }
  await handle.close()
  return refuse(
    'FILE_TOO_LARGE',
    `it has ${size} bytes; the limit is ${limit}`,
    'divide it into several files',
  )
}

/** The YAML files of one folder of a package in the order of their names, and what is wrong with the others. */
export async function listPackageFiles(
  root: string,
  folder: string,
): Promise<{ files: string[]; issues: Issue[] }> {
  const status = await lstat(join(root, folder)).catch(() => undefined)
  if (!status) return { files: [], issues: [] }
  if (!status.isDirectory())
    return { files: [], issues: [fileIssue(folder, 'LINK_REFUSED', 'it is not a folder of the package')] }
  const entries = (await readdir(join(root, folder), { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith('.'),
  )
  const yaml = entries.filter((entry) => entry.name.endsWith('.yaml')).map(({ name }) => `${folder}/${name}`)
  const issues = entries
    .filter((entry) => !entry.name.endsWith('.yaml') && entry.name !== 'README.md')
    .map(({ name }): Issue => ({
      ...fileIssue(`${folder}/${name}`, 'FILE_NOT_READ', 'it is not read', 'name it *.yaml, or move it'),
      severity: 'warning',
    }))
  if (yaml.length > MAX_FILES)
    issues.push(fileIssue(folder, 'TOO_MANY_FILES', `it has ${yaml.length} files; the limit is ${MAX_FILES}`))
  return { files: yaml.sort().slice(0, MAX_FILES), issues }
}

/** An issue about a file as a whole. */
export function fileIssue(file: string, code: string, message: string, next?: string): Issue {
  return { code, severity: 'error', file, line: 1, column: 1, message, ...(next !== undefined && { next }) }
}
