import type { Issue } from '@isnad/dataset'

/** An issue on one line, as editors and terminals know to open it: `sources/a.yaml:12:5 UNKNOWN_KEY message`. */
export function formatIssue({ file, line, column, code, message }: Issue): string {
  return `${file}:${line}:${column} ${code} ${message}`
}
