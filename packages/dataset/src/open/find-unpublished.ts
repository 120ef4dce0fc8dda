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
  for (const pattern of patterns) {
    const excludes = pattern.startsWith('!')
    if (toExpression(excludes ? pattern.slice(1) : pattern).test(file)) listed = !excludes
  }
  return listed
}

/** A pattern means what it names and all that is below. */
function toExpression(pattern: string): RegExp {
  const path = pattern.replace(/^\.?\/+/, '').replace(/\/+$/, '')
  if (path === '' || path === '.') return /^/
  const source = path.replace(/\*\*\/|\*\*|[*?{},]|[.+^$()|[\]\\]/g, (part) => GLOB[part] ?? `\\${part}`)
  return new RegExp(`^${source}(?:/|$)`)
}

const GLOB: { readonly [part: string]: string } = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  ',': '|',
}
