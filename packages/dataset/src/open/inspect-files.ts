import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileIssue } from '../files.ts'
import type { Issue } from '../issue.ts'
import { codeFileIssue, isCode } from './code-files.ts'
import { checkEntryName, PathClashes } from './entry-name.ts'
import { LIMITS } from './limits.ts'

/** How many issues about the files of a package are told. */
const TOLD = 20

/**
 * Looks at the names of the files that a package publishes, without opening one: code, names that cannot stand on every
 * system, and two names that some systems take for one.
 *
 * @param files what `package.json` lists under `files`; without it, or in a package that is installed, every file counts
 */
export async function inspectFiles(root: string, files?: readonly string[]): Promise<Issue[]> {
  const issues: Issue[] = []
  const clashes = new PathClashes()
  const folders = ['']
  let count = 0
  for (let folder = folders.pop(); folder !== undefined && issues.length < TOLD; folder = folders.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (folder === '' && !isPublished(entry.name, files)) continue
      if (++count > LIMITS.entries)
        return [
          ...issues,
          fileIssue(folder, 'TOO_MANY_FILES', `the package has more than ${LIMITS.entries} files`, ADVICE),
        ]
      const refusal = checkEntryName(path) ?? clashes.add(path, entry.isDirectory())
      if (refusal) issues.push(fileIssue(path, refusal.code, refusal.message, refusal.next))
      else if (entry.isDirectory()) folders.push(path)
      else if (isCode(path)) issues.push(codeFileIssue(path))
      if (issues.length >= TOLD) break
    }
  }
  return issues
}

const ADVICE = 'list what is published under "files" in package.json'

/** What npm never packs, whatever `files` says: other packages, and what begins with a full stop at the root. */
function isPublished(name: string, files: readonly string[] | undefined): boolean {
  if (name === 'node_modules' || (name.startsWith('.') && files !== ALL)) return false
  if (!files || files === ALL || ['package.json', 'binding.gyp', 'dist', 'records', 'sources'].includes(name))
    return true
  const first = files.map((file) => file.replace(/^\.?\//, '').split('/', 1)[0]!)
  return first.some((part) => part === name || part === '' || part === '.' || /[*?[{!]/.test(part))
}

/** Stands for every file, those that begin with a full stop too: of a package that was published. */
export const ALL: readonly string[] = []

/** Whether a package lies where a package manager puts what was published. Nobody edits it there. */
export function isInstalled(root: string): boolean {
  return root.split(/[/\\]/).includes('node_modules')
}
