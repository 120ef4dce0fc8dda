import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ENVIRONMENT } from '../pack.ts'

const run = promisify(execFile)

export interface NpmOptions {
  scripts?: boolean
  offline?: boolean
}

/**
 * Installs packages as a stranger would, with npm.
 *
 * @param specs names with versions, or paths of tarballs; none for what package.json asks for
 * @param options.scripts whether what is installed may run its scripts; ours have none
 * @param options.offline from what is on this machine only, and without peers, which npm looks up even where they are
 * optional
 */
export async function npmInstall(
  folder: string,
  specs: readonly string[],
  { scripts = false, offline = false }: NpmOptions = {},
): Promise<void> {
  const options = [
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    ...(offline ? ['--offline', '--legacy-peer-deps'] : ['--prefer-offline']),
    ...(scripts ? [] : ['--ignore-scripts']),
  ]
  const timeout = offline ? 60_000 : 600_000
  await run('npm', ['install', ...options, ...specs], { cwd: folder, env: ENVIRONMENT, timeout })
}
