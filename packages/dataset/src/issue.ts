import type { Span } from './path.ts'

/** Errors make a package unfit to build; warnings do not. */
export type Severity = 'error' | 'warning'

/** One thing that is wrong with a dataset package, and where. */
export interface Issue {
  /** A stable upper-case word, such as `UNKNOWN_RECORD`. The README lists them. */
  code: string
  severity: Severity
  /** Path of the file, relative to the package, with forward slashes. */
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 code units, as editors count. */
  column: number
  /** Where in the document: `claims[3].chain[0].agent`. */
  path?: string
  /** What stands there, shortened. */
  value?: string
  message: string
  /** What to do. */
  next?: string
  /** How to mend it, where that is safe: whatever was meant, the edit says it. */
  fix?: Fix
}

/** Edits of the files as text, so that comments and layout stay. All of them are made, or none. */
export interface Fix {
  /** What it does, for people: `write start: 893, end: 1165`. */
  title: string
  edits: Edit[]
}

/** A part of a file to be written otherwise. */
export interface Edit extends Span {
  /** What to write in its place. */
  text: string
}

/** An issue on one line: `sources/a.yaml:12:5 UNKNOWN_KEY message`. */
export function formatIssue({ file, line, column, code, message }: Issue): string {
  return `${file}:${line}:${column} ${code} ${message}`
}

/** The order of reports: by file, line, column and code. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

/** Compares by code unit, which is the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Thrown where a caller asks for a release of a package that has errors, or that is refused. */
export class DatasetError extends Error {
  /** The code of the first issue; where there is none, that of the refusal. */
  readonly code: string
  /** What to do. */
  readonly next?: string
  readonly issues: readonly Issue[]
  /** What happened, without the issues; `message` names the first of them. */
  readonly summary: string

  constructor(
    message: string,
    issues: readonly Issue[] = [],
    { code, next }: { code?: string; next?: string } = {},
  ) {
    const [first] = issues
    super(
      first
        ? `${message}: ${formatIssue(first)}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''}`
        : message,
    )
    this.name = 'DatasetError'
    this.code = code ?? first?.code ?? 'BAD_DATASET'
    this.issues = issues
    this.summary = message
    const advice = next ?? first?.next
    if (advice !== undefined) this.next = advice
  }
}
