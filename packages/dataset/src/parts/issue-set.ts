import type { Issue } from '../issue.ts'

/** So many issues of a large package are told: who reads ten thousand has understood. */
const TOLD = 10_000

/** What is wrong with a package that is looked at part by part: what is found again with every part is told once. */
export class IssueSet {
  readonly #told = new Map<string, Issue>()
  /** Whether there are more than are kept. */
  full = false

  add(issues: Iterable<Issue>): void {
    for (const issue of issues) {
      const { code, file, line, column, path = '', message } = issue
      const key = [code, file, line, column, path, message].join('\n')
      if (this.#told.has(key)) continue
      if (this.#told.size >= TOLD) {
        this.full = true
        return
      }
      this.#told.set(key, issue)
    }
  }

  *[Symbol.iterator](): Generator<Issue> {
    yield* this.#told.values()
    if (this.full)
      yield {
        code: 'TOO_MANY_ISSUES',
        severity: 'error',
        file: 'dataset.yaml',
        line: 1,
        column: 1,
        message: `more than ${TOLD} things are wrong, and the rest was not looked at`,
        next: 'mend those that are told, or make the package anew',
      }
  }
}
