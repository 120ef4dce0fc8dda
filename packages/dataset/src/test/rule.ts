import { describe, expect, test } from 'vitest'
import type { CheckOptions, Issue } from '../index.ts'
import type { Rule } from '../rule.ts'
import { check, found, GOOD } from './package.ts'

type Changes = { [file: string]: string | null }

/** A package that a rule is tried on: the good one with changes, and all that the rule finds in it. */
export interface RuleCase {
  changes: Changes
  /** Each issue of the rule, as `file:line:column message`. */
  finds?: string[]
  options?: CheckOptions | 'without texts'
}

/** Tests a rule on packages that break it and on packages that keep it, by what each shows. */
export function testRule(
  rule: Rule,
  cases: { fails: { [name: string]: RuleCase }; passes: { [name: string]: RuleCase } },
): void {
  describe(`the rule ${rule.code}`, () => {
    for (const [name, { changes, finds = [], options = {} }] of Object.entries(cases.fails))
      test(`is reported: ${name}`, async () => {
        const report = await check(changes, options)
        expect(finds.length).toBeGreaterThan(0)
        expect(found(report, rule.code)).toEqual(
          finds.map((issue) => issue.replace(/(:\d+:\d+) /, `$1 ${rule.code} `)),
        )
        for (const issue of report.issues.filter(
          ({ code, value }) => code === rule.code && value !== undefined && value !== '',
        ))
          expect(lineAt(changes, issue)).toContain(issue.value)
        expect(report.ok).toBe(report.issues.every(({ severity }) => severity === 'warning'))
      })
    for (const [name, { changes, options = {} }] of Object.entries(cases.passes))
      test(`is not reported: ${name}`, async () => {
        // The whole package is right, so that the case shows the rule and no other mistake.
        expect(found(await check(changes, options))).toEqual([])
      })
  })
}

/** What stands at the place of an issue: its first characters, enough for the value and its quotation mark. */
function lineAt(changes: Changes, { file, line, column, value = '', path }: Issue): string {
  if (path === undefined) return value
  const source = changes[file] ?? GOOD[file] ?? ''
  return source.split('\n')[line - 1]!.slice(column - 1, column + value.length)
}
