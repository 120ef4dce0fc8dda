import type { Release } from '@isnad/schema'
import type { Authored } from './authored.ts'
import { compileRelease } from './compile.ts'
import { createContext, type Context } from './context.ts'
import { checkAgainst } from './diff/check-against.ts'
import { createPlaceOf } from './diff/place-of.ts'
import { createFix } from './fix/create-fix.ts'
import { compareIssues, type Issue } from './issue.ts'
import { formatPath } from './path.ts'
import { readDataset, type ReadOptions } from './read.ts'
import type { Finding, Rule } from './rule.ts'
import { rules } from './rules/index.ts'
import { summarize, type CheckSummary } from './summary.ts'
import { readTexts } from './texts.ts'

export interface CheckOptions extends ReadOptions {
  /** A folder of the texts that the user holds. With it, every passage is compared with its text. */
  texts?: string
  /** The last release that was published. With it, what was published must not be rewritten: see `checkAgainst`. */
  against?: Release
}

/** What a check found. */
export interface CheckReport {
  /** Id of the dataset; empty where it has none. */
  dataset: string
  /** Whether there are no errors. There may be warnings. */
  ok: boolean
  /** By file, line, column and code. */
  issues: Issue[]
  summary: CheckSummary
  /** The release that the package makes, compiled when it is asked for; absent where it has errors. */
  readonly release?: Release
}

/**
 * Checks a dataset package, and reports everything that is wrong with it, not only the first thing.
 *
 * @param dir the folder of the package
 * @throws Error where the folder, or that of the texts, cannot be read
 */
export async function checkDataset(dir: string, options: CheckOptions = {}): Promise<CheckReport> {
  const authored = await readDataset(dir, options)
  const context = createContext(
    authored,
    options.texts === undefined ? undefined : await readTexts(options.texts),
  )
  return checkAuthored(authored, context, options.against)
}

function checkAuthored(authored: Authored, context: Context, against: Release | undefined): CheckReport {
  const found = [
    ...authored.issues,
    ...rules.flatMap((rule) => [...rule.check(context)].flatMap((finding) => toIssue(rule, finding))),
  ]
  let compiled: Release | undefined
  // Most who check a package only want to know what is wrong with it: its release is a sixth of the work.
  const release = () => (compiled ??= compileRelease(authored))
  // Only what is right by itself can be compared.
  const rewritten = isOk(found) && against ? checkAgainst(against, release(), createPlaceOf(context)) : []
  const issues = [...found, ...rewritten].sort(compareIssues)
  const ok = isOk(issues)
  const report = { dataset: authored.id, ok, issues, summary: summarize(context, issues) }
  return ok ? Object.defineProperty(report, 'release', { get: release, enumerable: true }) : report
}

function isOk(issues: readonly Issue[]): boolean {
  return issues.every(({ severity }) => severity !== 'error')
}

/** What a rule finds in a file that is not YAML is a consequence of that, and is left out. */
function toIssue({ code, severity }: Rule, finding: Finding): Issue[] {
  const { file, path, part, value, message, next, rewrites } = finding
  if (file.broken) return []
  const { path: own = path, ...position } = file.locate(path, part)
  const place = { file: file.file, ...position, ...(own.length > 0 && { path: formatPath(own) }) }
  const fix = rewrites && createFix(file, rewrites, next ?? message)
  return [
    {
      code,
      severity,
      ...place,
      ...(value !== undefined && { value }),
      message,
      ...(next !== undefined && { next }),
      ...(fix && { fix }),
    },
  ]
}
