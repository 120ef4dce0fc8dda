import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ENVIRONMENT } from '../pack.ts'
import { npmInstall, type NpmOptions } from './npm.ts'
import type { Runtime } from './runtimes.ts'

const runFile = promisify(execFile)
const PROGRAMS = fileURLToPath(new URL('../../programs', import.meta.url))

/** The project of a stranger, outside of the workspace. */
export interface Project extends AsyncDisposable {
  folder: string
  /** Runs a command in the project and gives what it printed. Where it fails, the error has what it printed. */
  run(command: string, ...args: string[]): Promise<string>
  /** Runs a program that prints JSON. */
  runJson(runtime: Runtime, file: string, ...args: string[]): Promise<unknown>
  write(file: string, content: string): Promise<void>
}

/**
 * Makes an empty project in which packages are installed, with the programs of this package beside them.
 *
 * @param specs what is installed: paths of tarballs, and names with versions from the registry
 * @param options.offline without the registry: tarballs that need nothing but themselves
 */
export async function createProject(
  specs: readonly string[],
  { offline = false }: Pick<NpmOptions, 'offline'> = {},
): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-smoke-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const run = async (command: string, ...args: string[]): Promise<string> => {
    const { stdout } = await runFile(command, args, {
      cwd: folder,
      env: ENVIRONMENT,
      timeout: 120_000,
    }).catch((error: { stdout?: string; stderr?: string; message: string }) => {
      throw new Error(error.stderr || error.stdout || error.message)
    })
    return stdout
  }
  const write = (file: string, content: string) => writeFile(join(folder, file), content)
  try {
    await write('package.json', JSON.stringify({ name: 'smoke', private: true, type: 'module' }))
    await npmInstall(folder, specs, { offline })
    await cp(PROGRAMS, folder, { recursive: true })
  } catch (error) {
    await remove()
    throw error
  }
  return {
    folder,
    run,
    async runJson({ command: [command, ...first] }, file, ...args) {
      return JSON.parse(await run(command, ...first, file, ...args)) as unknown
    },
    write,
    [Symbol.asyncDispose]: remove,
  }
}
