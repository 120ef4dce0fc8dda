import type { Context } from './context.ts'
import { createFix } from './fix/create-fix.ts'
import type { Issue } from './issue.ts'
import { formatPath } from './path.ts'
import type { Finding, Rule } from './rule.ts'

/** What rules find, with the place of each. */
export function* runRules(rules: readonly Rule[], context: Context): Generator<Issue> {
  for (const rule of rules) for (const finding of rule.check(context)) yield* toIssue(rule, finding)
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
