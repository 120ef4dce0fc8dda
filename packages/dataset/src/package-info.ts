import type { PackageInfo } from './authored.ts'
import { fileIssue, readPackageFile } from './files.ts'
import type { Issue } from './issue.ts'
import { findBadCharacter, shown } from './open/characters.ts'
import { LIMITS } from './open/limits.ts'
import { findJsonFault } from './open/json-faults.ts'
import { findManifestCode } from './open/manifest-code.ts'

const FILE = 'package.json'

/** It may be no larger: 1 MiB. */
const MAX_BYTES = 1024 * 1024
const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/
/** What npm takes for the name of a package. */
export const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/

/** Reads `package.json`: the name, the version and the dependencies of a dataset, and that it runs nothing. */
export async function readPackageInfo(root: string): Promise<{ info: PackageInfo; issues: Issue[] }> {
  const issues: Issue[] = []
  const read = await readPackageFile(root, FILE, MAX_BYTES)
  const source = 'text' in read ? read.text : '{}'
  if (!('text' in read))
    issues.push(
      'issue' in read ? read.issue : fileIssue(FILE, 'MISSING_FILE', 'the file is missing', 'run npm init'),
    )
  const parsed = parse(source, issues)
  const content = parsed ?? {}
  const locate = (key: string) => positionOfKey(source, key)
  const report = (
    code: string,
    key: string,
    message: string,
    next: string,
    severity: Issue['severity'] = 'error',
  ) => issues.push({ code, severity, file: FILE, ...locate(key), path: key, message, next })

  const { name, version, keywords, files } = content
  if ('text' in read && parsed) {
    if (typeof name !== 'string' || name === '')
      report('MISSING_KEY', 'name', 'the key "name" is missing', 'add the name of the package')
    else if (!PACKAGE_NAME.test(name) || name.length > 214 || name === 'node_modules')
      report(
        'BAD_NAME',
        'name',
        `${shown(name)} is no name that npm takes`,
        'write lower-case letters, digits and hyphens',
      )
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
  for (const { code, key, message, next = '', severity } of findManifestCode(content))
    report(code, key, message, next, severity)

  const dependencies: { [name: string]: string } = {}
  if (isObject(content['dependencies']))
    for (const [key, range] of Object.entries(content['dependencies']).slice(0, LIMITS.dependencies))
      if (typeof range === 'string') dependencies[key] = range
  return {
    info: {
      name: typeof name === 'string' ? name : '',
      version: typeof version === 'string' ? version : '',
      dependencies,
      ...(Array.isArray(files) && { files: files.filter((file) => typeof file === 'string') }),
      locate,
    },
    issues,
  }
}

/** @returns `undefined` where it is no JSON object, so that nothing more can be said of it */
function parse(source: string, issues: Issue[]): { [key: string]: unknown } | undefined {
  const issueAt = (offset: number, code: string, message: string): Issue => ({
    ...fileIssue(FILE, code, message, 'leave it out'),
    ...positionOf(source, offset),
  })
  try {
    const content: unknown = JSON.parse(source)
    if (isObject(content)) {
      const fault = findJsonFault(source)
      const bad = findBadCharacter(source)
      if (bad) issues.push(issueAt(bad.offset, bad.code, `the character ${bad.name} stands here`))
      if (!fault) return content
      issues.push(issueAt(fault.offset, fault.code, fault.message))
      return fault.code === 'DUPLICATE_KEY' ? content : {}
    }
    issues.push(
      fileIssue(FILE, 'JSON_SYNTAX', 'it is not a JSON object', 'write { "name": …, "version": … }'),
    )
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it is not JSON'
    const offset = Number(/ at position (\d+)/.exec(message)?.[1] ?? 0)
    issues.push({
      ...fileIssue(
        FILE,
        'JSON_SYNTAX',
        message.replace(/ \(line \d+ column \d+\)$/, ''),
        'write JSON: no comma before a bracket that closes, no comments, names in double quotes',
      ),
      ...positionOf(source, offset),
    })
  }
  return undefined
}

/** Where a key first stands; the start of the file where it does not. Enough for a file whose keys hardly repeat. */
function positionOfKey(source: string, key: string): { line: number; column: number } {
  const literal = JSON.stringify(key).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const found = new RegExp(`${literal}\\s*:`).exec(source)
  return positionOf(source, found?.index ?? 0)
}

function positionOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
