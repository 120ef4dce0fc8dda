import type { PackageInfo } from '../authored.ts'
import type { Issue } from '../issue.ts'

/** What a build writes and a load reads. */
const BUILD = ['dist/dataset.ndjson', 'dist/RELEASE', 'dist/INPUTS']

/**
 * Finds what a release is made of and `npm pack` would leave out, because `files` in package.json does not list it: the
 * build itself, or what its authors wrote, such as a list of withdrawals that was begun after `files` was written.
 *
 * Patterns are read as npm does for those that people write: names, folders, `*`, `**`, `?`, `{a,b}`, and `!` before
 * what is left out. Not looked at: `.npmignore` files.
 *
 * @param authored the files that were read, relative to the package
 */
export function findUnpublished({ files, locate }: PackageInfo, authored: readonly string[]): Issue[] {
  // Without a list npm takes everything that Git does not ignore; nobody can tell from here what that is.
  if (!files) return []
  const lost = [...authored, ...BUILD].filter((file) => !isListed(file, files))
  // One issue for a folder, not for each of its files.
  const parts = new Set(lost.map((file) => file.split('/', 1)[0]!))
  return [...parts].map((part) => ({
    code: 'NOT_PUBLISHED',
    severity: 'error',
    file: 'package.json',
    ...locate('files'),
    path: 'files',
    value: part,
    message: `"files" leaves out ${part}, which would be missing in what is published`,
    next: `add ${JSON.stringify(part)} to "files"`,
  }))
}

/** Whether npm packs a file: the last pattern that is about it decides. */
function isListed(file: string, patterns: readonly string[]): boolean {
  let listed = false
  for (const pattern of patterns.slice(0, MOST_PATTERNS)) {
    const excludes = pattern.startsWith('!')
    if (matches(file, excludes ? pattern.slice(1) : pattern)) listed = !excludes
  }
  return listed
}

/** A hostile package may have any number of any length. */
const MOST_PATTERNS = 100

/** A pattern means what it names and all that is below. Without expressions, whose time nobody could foretell. */
function matches(file: string, pattern: string): boolean {
  const path = pattern
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '')
    .replace('**/*', '**')
  if (path === '' || path === '.') return true
  const [head, choices, tail] = splitBraces(path)
  if (choices) return choices.some((choice) => matches(file, `${head}${choice}${tail}`))
  const [before = '', after, ...more] = path.split(/\*+/, 3)
  if (after === undefined) return file === path || file.startsWith(`${path}/`)
  // What is more than a name with one gap in it is written by few, and taken to list what it begins with.
  if (more.length > 0 || /[?[]/.test(path)) return file.startsWith(before.split(/[?[]/, 1)[0]!)
  if (!file.startsWith(before)) return false
  const rest = file.slice(before.length)
  if (path.includes('**')) return rest.endsWith(after.replace(/^\//, ''))
  // A folder that fits is listed with all that is in it.
  const part = rest.split('/', 1)[0]!
  return after === '' || after.startsWith('/') ? true : part.endsWith(after)
}

/** `{a,b}` and what stands around it; the first only, and of few choices. */
function splitBraces(path: string): [string, string[] | undefined, string] {
  const [open, close] = [path.indexOf('{'), path.indexOf('}')]
  if (open === -1 || close < open || path.indexOf('{', open + 1) !== -1) return ['', undefined, '']
  return [path.slice(0, open), path.slice(open + 1, close).split(',', 20), path.slice(close + 1)]
}
