import { fileIssue } from '../files.ts'
import type { Issue } from '../issue.ts'

/** Endings of files that some program runs, or links. */
const CODE =
  /\.(?:[cm]?[jt]sx?|node|wasm|so(?:\.\d+)*|dll|dylib|exe|com|msi|scr|jar|class|sh|bash|zsh|fish|bat|cmd|ps1|vbs|py[cw]?|rb|pl|php|lua|go|rs|c|cc|cpp|h|gyp|gypi|mk|o|a|command|desktop|app|lnk|html?|svg)$/i

/** Files without such an ending that a package manager or a build obeys. */
const OBEYED = /(?:^|\/)(?:makefile|cmakelists\.txt|\.npmrc|\.yarnrc(?:\.yml)?|\.pnpmfile\.[cm]?js|\.envrc)$/i

/** Whether a file is code by its name. Types without code (`.d.ts`) are code too: no dataset has any. */
export function isCode(path: string): boolean {
  return CODE.test(path) || OBEYED.test(path)
}

/** What is wrong with a code file that a package brings. */
export function codeFileIssue(path: string): Issue {
  return path === 'binding.gyp'
    ? fileIssue(
        path,
        'INSTALL_SCRIPT',
        'it makes npm run a compiler when the package is installed',
        'remove it',
      )
    : fileIssue(
        path,
        'CODE_FILE',
        'it is code, and a dataset is data',
        'remove it, or leave it out of what is published: list that under "files" in package.json',
      )
}
