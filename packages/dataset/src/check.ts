import type { Release } from '@isnad/schema'
import type { Authored } from './authored.ts'
import { compileRelease } from './compile.ts'
import { createContext, type Context } from './context.ts'
import type { HeldText } from './held-text.ts'
import { checkAgainst } from './diff/check-against.ts'
import { createPlaceOf } from './diff/place-of.ts'
import { fileIssue } from './files.ts'
import { compareIssues, DatasetError, type Issue } from './issue.ts'
import { LIMITS } from './open/limits.ts'
import { checkInParts } from './parts/check-in-parts.ts'
import { sizeOf } from './parts/size-of.ts'
import { readHead, readWhole, type Head, type ReadOptions } from './read.ts'
import { rules } from './rules/index.ts'
import { runRules } from './run-rules.ts'
import { summarize, type CheckSummary } from './summary.ts'
import { readTexts } from './texts.ts'

export interface CheckOptions extends ReadOptions {
  /** A folder of the texts that the user holds. With it, every passage is compared with its text. */
  texts?: string
  /** Whether the files are looked at one after the other. By default, where they have more than 64 MiB together. */
  inParts?: boolean
  /** The last release that was published. With it, what was published must not be rewritten: see `checkAgainst`. */
  against?: Release
}

/** A file that was not read as a text, and why. */
export interface PassedOver {
  file: string
  why: string
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
  /** Files of the folder of texts that are no texts. */
  passedOver?: readonly PassedOver[]
  /** Whether the package is so large that it was looked at file by file. Then it has no release. */
  inParts?: true
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
  const head = await readHead(dir, options)
  const passedOver: PassedOver[] = []
  const texts =
    options.texts === undefined
      ? undefined
      : await readTexts(options.texts, { onPassedOver: (file, why) => passedOver.push({ file, why }) })
  const report = (await isLarge(head, options))
    ? await checkLarge(head, texts, options.against)
    : await checkWhole(head, texts, options.against)
  return passedOver.length > 0 ? Object.assign(report, { passedOver }) : report
}

/** Whether a package has more in its files than is held at once. Where a release is asked for, that is more. */
async function isLarge(head: Head, { inParts, against }: CheckOptions): Promise<boolean> {
  return inParts ?? (await sizeOf(head)) > (against ? LIMITS.authored : LIMITS.held)
}

async function checkLarge(
  head: Head,
  texts: ReadonlyMap<string, HeldText> | undefined,
  against: Release | undefined,
): Promise<CheckReport> {
  if (against) throw tooLarge('compared with a release')
  return checkInParts(head, texts)
}

async function checkWhole(
  head: Head,
  texts: ReadonlyMap<string, HeldText> | undefined,
  against: Release | undefined,
): Promise<CheckReport> {
  const authored = await readWhole(head)
  return checkAuthored(authored, createContext(authored, texts), against)
}

/**
 * Checks a package and compiles its release.
 *
 * @param verb what it is wanted for: `built`
 * @param limit how many bytes of records and documents it may have
 * @throws DatasetError where the package has errors, or is too large for it
 */
export async function checkedRelease(
  dir: string,
  options: CheckOptions,
  verb: string,
  limit: number = LIMITS.authored,
): Promise<Release> {
  const head = await readHead(dir, options)
  // Before a check that takes minutes.
  if ((await sizeOf(head)) > limit) throw tooLarge(verb)
  const { release, ok, issues } = await checkDataset(dir, options)
  if (release) return release
  if (ok) return compileRelease(await readWhole(head))
  throw new DatasetError(
    'the package has errors',
    issues.filter(({ severity }) => severity === 'error'),
  )
}

function tooLarge(verb: string): DatasetError {
  const mib = LIMITS.authored / 1024 / 1024
  const message = `records/ and sources/ have more than ${mib} MiB: that is checked, and cannot be ${verb}`
  const next =
    'divide it into several packages: of an imported table, import one year or one country at a time'
  return new DatasetError(message, [fileIssue('dataset.yaml', 'TOO_LARGE_FOR_RELEASE', message, next)])
}

function checkAuthored(authored: Authored, context: Context, against: Release | undefined): CheckReport {
  const found = [...authored.issues, ...runRules(rules, context)]
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
