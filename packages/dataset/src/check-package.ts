import { checkDataset, type CheckOptions, type CheckReport } from './check.ts'
import { fileIssue } from './files.ts'
import { compareIssues, DatasetError, type Issue } from './issue.ts'
import { isCurrent, loadBuilt } from './open/load-built.ts'
import type { OpenPackage } from './open/open-package.ts'

/**
 * Checks a package that is open, wherever it came from. Of one that was published its build is checked too, which is what
 * counts to those who load it: that nobody altered it, and that it was made from what is published beside it.
 */
export async function checkPackage(opened: OpenPackage, options: CheckOptions = {}): Promise<CheckReport> {
  const report = await checkDataset(opened.dir, options)
  const more = opened.published ? await checkBuild(opened.dir) : []
  if (more.length === 0) return report
  const { dataset, summary } = report
  const issues = [...report.issues, ...more].sort(compareIssues)
  return { dataset, ok: false, issues, summary: { ...summary, errors: summary.errors + more.length } }
}

async function checkBuild(dir: string): Promise<Issue[]> {
  const issue = (code: string, message: string, next?: string) =>
    fileIssue('dist/dataset.ndjson', code, message, next)
  try {
    const release = await loadBuilt(dir, true)
    if (!release)
      return [
        issue(
          'BUILD_INCOMPLETE',
          'there is no build in what was published',
          'run isnad build before npm pack',
        ),
      ]
    if (await isCurrent(dir)) return []
    return [
      issue(
        'BUILD_STALE',
        'the build was made from other files than those that are published beside it',
        'build again, and publish all that it was made from: see "files" in package.json',
      ),
    ]
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    // What is wrong with its files was found when they were read.
    return error.issues.length > 0 ? [] : [issue(error.code, error.summary, error.next)]
  }
}
