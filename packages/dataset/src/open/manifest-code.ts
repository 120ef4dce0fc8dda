import { isCode } from './code-files.ts'
import type { Severity } from '../issue.ts'
import type { Refusal } from './entry-name.ts'
import { LIMITS } from './limits.ts'

/**
 * Scripts that a package manager runs by itself when the package is installed: from a registry, from Git or in its own
 * folder. What people run (`check`, `build`, `release`) and what runs on publishing (`prepublishOnly`, `prepack`) stays.
 */
const INSTALL_SCRIPTS = [
  'preinstall',
  'install',
  'postinstall',
  'preprepare',
  'prepare',
  'postprepare',
  'prepublish',
  'preuninstall',
  'uninstall',
  'postuninstall',
  'dependencies',
  'pnpm:devPreinstall',
]

/** Keys of package.json under which Node, bundlers and browsers find what they run. */
const ENTRY_POINTS = [
  'main',
  'module',
  'browser',
  'exports',
  'imports',
  'unpkg',
  'jsdelivr',
  'types',
  'typings',
]

/** Ranges that lead past the registry: an address, a repository, another name. */
const ADDRESS =
  /^(?:git|https?|ssh|github|gitlab|bitbucket|gist|patch|npm)[+:]|^[\w.-]+\/[\w.-]+(?:#.*)?$|\/\//i

/** Ranges that lead to the disk of whoever develops the package. Nobody else has that. */
const LOCAL = /^(?:file|link|portal):/i

/** Something in `package.json`, and the key where it stands. */
interface Found extends Refusal {
  key: string
  severity?: Severity
}

/** What `package.json` has that would run, or that leads elsewhere. */
export function* findManifestCode(content: { [key: string]: unknown }): Generator<Found> {
  const { scripts, bin, directories, gypfile } = content
  for (const script of INSTALL_SCRIPTS)
    if (isObject(scripts) && Object.hasOwn(scripts, script))
      yield {
        code: 'INSTALL_SCRIPT',
        key: script,
        message: `the script "${script}" would run when the package is installed`,
        next: 'remove it: a dataset runs nothing',
      }
  if (gypfile === true)
    yield {
      code: 'INSTALL_SCRIPT',
      key: 'gypfile',
      message: 'it makes npm run a compiler when the package is installed',
      next: 'remove it',
    }
  if (bin !== undefined || (isObject(directories) && directories['bin'] !== undefined))
    yield {
      code: 'COMMAND_REFUSED',
      key: 'bin',
      message: 'it would put a command in the path of whoever installs it',
      next: 'remove it: a dataset has no command',
    }
  for (const key of ENTRY_POINTS)
    for (const target of targets(content[key]))
      if (isCode(target) || (key === 'main' && !/\.[a-z]+$/i.test(target)))
        yield {
          code: 'ENTRY_POINT',
          key,
          message: `${key} leads to code: ${JSON.stringify(target.slice(0, 80))}`,
          next: 'remove it: a dataset is read, not imported',
        }
  yield* findBundled(content)
  yield* findDependencyFaults(content)
}

function* findBundled(content: { [key: string]: unknown }): Generator<Found> {
  for (const key of ['bundleDependencies', 'bundledDependencies']) {
    const bundled = content[key]
    if (bundled === true || (Array.isArray(bundled) && bundled.length > 0))
      yield {
        code: 'BUNDLED_PACKAGE',
        key,
        message: 'it brings other packages inside it, past the registry',
        next: 'name them under dependencies alone',
      }
  }
}

function* findDependencyFaults(content: { [key: string]: unknown }): Generator<Found> {
  const dependencies = content['dependencies']
  if (!isObject(dependencies)) return
  const entries = Object.entries(dependencies)
  if (entries.length > LIMITS.dependencies)
    yield {
      code: 'TOO_MANY_DEPENDENCIES',
      key: 'dependencies',
      message: `it depends on ${entries.length} packages; the limit is ${LIMITS.dependencies}`,
    }
  for (const [name, range] of entries.slice(0, LIMITS.dependencies))
    if (typeof range !== 'string' || ADDRESS.test(range) || LOCAL.test(range))
      yield {
        code: 'DEPENDENCY_ADDRESS',
        ...(typeof range === 'string' && LOCAL.test(range) && { severity: 'warning' }),
        key: name,
        message: `the dependency ${JSON.stringify(name)} is no range of versions, and leads past the registry`,
        next: 'write a range of versions: ^1.0.0',
      }
}

/** Every text in what stands under an entry point. */
function targets(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null && depth < 10
    ? Object.values(value).flatMap((part) => targets(part, depth + 1))
    : []
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
