import type { Context } from './context.ts'
import type { AuthoredFile } from './authored.ts'
import type { Severity } from './issue.ts'
import type { Path } from './path.ts'

/** Something that a rule found, before its place is looked up. */
export interface Finding {
  file: Pick<AuthoredFile<unknown>, 'file' | 'locate' | 'span' | 'broken'>
  path: Path
  /** Whether to point at the key or at what stands behind it, which is the default. */
  part?: 'key' | 'value'
  value?: string
  message: string
  next?: string
  /** What mends it, where that is safe. */
  rewrites?: readonly Rewrite[]
}

/** How a scalar or a key is written otherwise. */
export interface Rewrite {
  path: Path
  part?: 'key' | 'value'
  /** From what stands in the file, quotation marks included, to what is to stand there; `undefined` where it cannot say. */
  write: (raw: string) => string | undefined
}

/**
 * A part of a package that breaks a rule, and the same part rightly. `…` stands for what is not at issue: after `cite:` for
 * a citation, after `text:` for the digest and the length of a text.
 */
export interface Example {
  /** Where the part stands: items of a document, records, the head of a document, or a whole file. */
  of: 'claims' | 'records' | 'source' | { file: string; better?: string }
  bad: string
  good: string
  /** What to know of the rest of the package, or of the text. */
  given?: string
}

/** One rule that a dataset package must keep. */
export interface Rule {
  /** The code of what it finds. */
  code: string
  severity: Severity
  /** Why the rule is there, for the reference. */
  reason: string
  /** What its fix does, where it has one: `writes the canonical tag`. */
  fixes?: string
  /** What breaks the rule and what keeps it, for the reference; both are run as tests. */
  example: Example
  check(context: Context): Iterable<Finding>
}

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule
}
