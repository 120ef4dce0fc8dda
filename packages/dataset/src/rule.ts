import type { Context } from './context.ts'
import type { AuthoredFile } from './authored.ts'
import type { Severity } from './issue.ts'
import type { Path } from './path.ts'

/** Something that a rule found, before its place is looked up. */
export interface Finding {
  file: Pick<AuthoredFile<unknown>, 'file' | 'locate' | 'broken'>
  path: Path
  /** Whether to point at the key or at what stands behind it, which is the default. */
  part?: 'key' | 'value'
  value?: string
  message: string
  next?: string
}

/** One rule that a dataset package must keep. */
export interface Rule {
  /** The code of what it finds. */
  code: string
  severity: Severity
  /** Why the rule is there, for the reference. */
  reason: string
  check(context: Context): Iterable<Finding>
}

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule
}
