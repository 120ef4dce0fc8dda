import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SameAsCandidate } from '@isnad/evidence'
import { CliError } from '../cli-error.ts'
import { packageFolder } from '../packages.ts'
import { EXIT } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { writeStatement, type StatementOptions } from './statement.ts'

/** The candidates that a person names, as `left=right` in any order of the two. */
export function acceptedOf(
  candidates: readonly SameAsCandidate[],
  accept: readonly string[],
): SameAsCandidate[] {
  const found = new Set(
    accept.map((given) => {
      const ids = given.split('=')
      const candidate = candidates.find(
        ({ left, right }) => ids.length === 2 && ids.includes(left) && ids.includes(right),
      )
      if (candidate) return candidate
      throw new CliError({
        code: 'NO_SUCH_CANDIDATE',
        message: `--accept ${given} is none of the candidates`,
        place: '--accept',
        value: given,
        next: 'Write the ids of both as they are printed, with = between them; --least 0 proposes more',
        exitCode: EXIT.USAGE,
      })
    }),
  )
  return [...found]
}

/**
 * Writes what was accepted into a dataset package: the statement to `statements/<slug>.txt` and its claims to
 * `sources/<slug>.yaml`.
 *
 * @returns the paths in the package
 * @throws CliError where there is no such package, or either file is there: what was accepted is never written over
 */
export async function writeAccepted(
  io: Io,
  accepted: readonly SameAsCandidate[],
  { out, slug, ...options }: StatementOptions & { out: string; slug: string },
): Promise<string[]> {
  const directory = await packageFolder(io, out, '--out')
  const { text, yaml } = await writeStatement(accepted, options)
  const files = [
    [`statements/${slug}.txt`, text],
    [`sources/${slug}.yaml`, yaml],
  ] as const
  for (const [file] of files)
    if (await stat(join(directory, file)).catch(() => undefined))
      throw new CliError({
        code: 'OUT_EXISTS',
        message: `${file} is there already`,
        place: '--slug',
        value: slug,
        next: 'Name another with --slug: what was accepted before stays as it is',
      })
  for (const [file, content] of files) {
    await mkdir(dirname(join(directory, file)), { recursive: true })
    await writeFile(join(directory, file), content, { flag: 'wx' })
  }
  return files.map(([file]) => file)
}
