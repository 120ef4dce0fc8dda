import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDataset, type CheckOptions, type CheckReport } from '../check.ts'
import { readPackageFile } from '../files.ts'
import type { Edit, Issue } from '../issue.ts'
import { applyEdits, compatible } from './apply-edits.ts'
import { replaceFile } from './replace-file.ts'

/** A fix may bring another to light: a passage that is found in its text shows that a label stands elsewhere. */
const MOST_ROUNDS = 5

export interface FixResult {
  /** What was mended, in the order in which it was. Positions are those before it. */
  fixed: Issue[]
  /** Paths of the files that were written, relative to the package. */
  files: string[]
  /** The check of the package as it is now. */
  report: CheckReport
}

/**
 * Makes every safe fix that a check proposes, checks again, and goes on until none is left. Files are edited as text, so
 * that comments and layout stay; each is replaced as a whole. Where a round would leave more errors than it found, it is
 * undone.
 *
 * @param dir the folder of the package
 * @throws Error where the folder, or that of the texts, cannot be read, or a file cannot be written
 */
export async function fixDataset(dir: string, options: CheckOptions = {}): Promise<FixResult> {
  const root = await realpath(dir)
  let report = await checkDataset(root, options)
  const fixed: Issue[] = []
  const files = new Set<string>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const chosen = compatible(report.issues)
    const before = await edit(
      root,
      chosen.flatMap(({ fix }) => fix!.edits),
    )
    if (before.size === 0) break
    const after = await checkDataset(root, options)
    if (after.summary.errors > report.summary.errors) {
      for (const [file, text] of before) await replaceFile(join(root, file), text)
      break
    }
    for (const file of before.keys()) files.add(file)
    fixed.push(...chosen.filter(({ fix }) => fix!.edits.every(({ file }) => before.has(file))))
    report = after
  }
  return { fixed, files: [...files].sort(), report }
}

/** Edits files and gives what stood in them. A file that changed since it was checked is left alone. */
async function edit(root: string, edits: readonly Edit[]): Promise<Map<string, string>> {
  const before = new Map<string, string>()
  for (const [file, own] of Map.groupBy(edits, (one) => one.file)) {
    // Read as the check reads it: no link is followed.
    const read = await readPackageFile(root, file)
    const edited = 'text' in read ? applyEdits(read.text, own) : undefined
    if (!('text' in read) || edited === undefined) continue
    before.set(file, read.text)
    await replaceFile(join(root, file), edited)
  }
  return before
}
