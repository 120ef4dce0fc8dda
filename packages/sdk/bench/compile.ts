import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The compiler of the workspace. */
export const TSC = fileURLToPath(new URL('../../../node_modules/.bin/tsc', import.meta.url))

/** A folder beside this one, whose files import the sources as those of this one do. */
export function makeFolder(): string {
  return mkdtempSync(fileURLToPath(new URL('../.bench-', import.meta.url)))
}

/**
 * Checks one file that imports the sources.
 *
 * @returns how many types the compiler made, which no other work of the machine changes, and what is wrong, one line each
 */
export function compile(file: string): { instantiations: number; errors: string[] } {
  const folder = makeFolder()
  const options = ['--noEmit', '--ignoreConfig', '--extendedDiagnostics', '--strict', '--skipLibCheck']
  const modes = ['--target', 'es2023', '--module', 'nodenext', '--allowImportingTsExtensions', '--types', '']
  try {
    writeFileSync(`${folder}/file.ts`, file)
    const said = run([...options, ...modes, `${folder}/file.ts`])
    const [, count] = /Instantiations:\s*(\d+)/.exec(said) ?? []
    return { instantiations: Number(count), errors: said.match(/^.*error TS.*$/gm) ?? [] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(args: string[]): string {
  try {
    return execFileSync(TSC, args, { encoding: 'utf8' })
  } catch (error) {
    // With errors in the file it ends with 2, and says so all the same.
    return String((error as { stdout?: unknown }).stdout)
  }
}
