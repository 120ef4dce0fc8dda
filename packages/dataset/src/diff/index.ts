// What a database needs to tell a release from the one before it. It reads no files.
export { diffClaims } from './diff-claims.ts'
export { diffParts } from './diff-parts.ts'
export { diffVerdicts } from './diff-verdicts.ts'
export { isSame } from './field-changes.ts'
export type { Change, Changes, Withdrawn } from './release-diff.ts'
export type { VerdictChange, VerdictSummary } from './verdict-change.ts'
export { createWithdrawnBy } from './withdrawn-by.ts'
