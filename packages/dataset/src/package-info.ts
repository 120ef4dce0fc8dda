import type { PackageInfo } from './authored.ts'
import { fileIssue, readPackageFile } from './files.ts'
import type { Issue } from './issue.ts'

const FILE = 'package.json'
const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/
/** Scripts that a package manager runs when it installs the package. A dataset is data, and runs nothing. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall']

/** Reads `package.json`: the name, the version and the dependencies of a dataset, and that it runs nothing. */
export async function readPackageInfo(root: string): Promise<{ info: PackageInfo; issues: Issue[] }> {
  const issues: Issue[] = []
  const read = await readPackageFile(root, FILE)
  const source = 'text' in read ? read.text : '{}'
  if (!('text' in read))
    issues.push(
      'issue' in read ? read.issue : fileIssue(FILE, 'MISSING_FILE', 'the file is missing', 'run npm init'),
    )
  const content = parse(source, issues)
  const locate = (key: string) => positionOfKey(source, key)
  const report = (
    code: string,
    key: string,
    message: string,
    next: string,
    severity: Issue['severity'] = 'error',
  ) => issues.push({ code, severity, file: FILE, ...locate(key), path: key, message, next })

  const { name, version, keywords, scripts } = content
  if ('text' in read) {
    if (typeof name !== 'string' || name === '')
      report('MISSING_KEY', 'name', 'the key "name" is missing', 'add the name of the package')
    if (typeof version !== 'string')
      report('MISSING_KEY', 'version', 'the key "version" is missing', 'add a version: 0.1.0')
    else if (!SEMVER.test(version))
      report('BAD_VERSION', 'version', `"${version}" is not a semantic version`, 'write three numbers: 0.1.0')
    if (!Array.isArray(keywords) || !keywords.includes('isnad-dataset'))
      report(
        'MISSING_KEYWORD',
        'keywords',
        'the keyword "isnad-dataset" is missing',
        'add it, so that the dataset can be found',
        'warning',
      )
  }
  for (const script of INSTALL_SCRIPTS)
    if (isObject(scripts) && Object.hasOwn(scripts, script))
      report(
        'INSTALL_SCRIPT',
        script,
        `the script "${script}" would run when the package is installed`,
        'remove it: a dataset runs nothing',
      )
  const native = await readPackageFile(root, 'binding.gyp')
  if (!('missing' in native))
    issues.push(
      fileIssue(
        'binding.gyp',
        'INSTALL_SCRIPT',
        'it makes npm run a compiler when the package is installed',
        'remove it',
      ),
    )

  const dependencies: { [name: string]: string } = {}
  if (isObject(content['dependencies']))
    for (const [key, range] of Object.entries(content['dependencies']))
      if (typeof range === 'string') dependencies[key] = range
  return {
    info: {
      name: typeof name === 'string' ? name : '',
      version: typeof version === 'string' ? version : '',
      dependencies,
      locate,
    },
    issues,
  }
}

function parse(source: string, issues: Issue[]): { [key: string]: unknown } {
  try {
    const content: unknown = JSON.parse(source)
    if (isObject(content)) return content
    issues.push(fileIssue(FILE, 'JSON_SYNTAX', 'it is not a JSON object'))
  } catch (error) {
    issues.push(fileIssue(FILE, 'JSON_SYNTAX', error instanceof Error ? error.message : 'it is not JSON'))
  }
  return {}
}

/** Where a key first stands; the start of the file where it does not. Enough for a file whose keys hardly repeat. */
function positionOfKey(source: string, key: string): { line: number; column: number } {
  const literal = JSON.stringify(key).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const found = new RegExp(`${literal}\\s*:`).exec(source)
  const before = source.slice(0, found?.index ?? 0).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
