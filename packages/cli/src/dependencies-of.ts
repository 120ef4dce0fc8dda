import { stat } from 'node:fs/promises'
import type { Release } from '@isnad/schema'
import type { Io } from './io.ts'

/**
 * The releases of what some packages depend on: of the first that has its dependencies at hand. A tarball has none. Says
 * on standard error what is missing.
 *
 * @param consequence what that means: `facts are worked out without it`
 */
export async function dependenciesOf(
  paths: readonly string[],
  { stderr }: Pick<Io, 'stderr'>,
  consequence: string,
): Promise<Release[]> {
  const { DatasetError, loadDependencies } = await import('@isnad/dataset')
  for (const path of paths) {
    if ((await stat(path)).isFile()) continue
    try {
      return await loadDependencies(path)
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error
      stderr.write(`${error.message}\n${consequence}\n`)
    }
  }
  return []
}
