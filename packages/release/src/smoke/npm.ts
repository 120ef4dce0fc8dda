import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ENVIRONMENT } from '../pack.ts'

const run = promisify(execFile)

/**
 * Installs packages as a stranger would, with npm.
 *
 * @param specs names with versions, or paths of tarballs; none for what package.json asks for
 * @param options.scripts whether what is installed may run its scripts; ours have none
 */
export async function npmInstall(
  folder: string,
  specs: readonly string[],
  { scripts = false }: { scripts?: boolean } = {},
): Promise<void> {
  const options = ['--no-audit', '--no-fund', '--prefer-offline', ...(scripts ? [] : ['--ignore-scripts'])]
  await run('npm', ['install', ...options, ...specs], { cwd: folder, env: ENVIRONMENT, timeout: 600_000 })
}
