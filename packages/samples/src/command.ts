import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './block.ts'
import { checkIsnad, ISNAD } from './isnad.ts'
import { isKnownPackage, SCRIPTS } from './workspace.ts'

const run = promisify(execFile)

/** What is known of one command of a `sh` block. */
export interface Verified {
  /** What it printed, where it was run; of others it was looked at whether they could be. */
  output?: string
  /** Where the next command stands. */
  folder?: string
}

/**
 * Verifies a command line.
 *
 * - What asks (`isnad ask`, `curl`, `node examples/…`) is run.
 * - `isnad …` must name a command and options that exist; `npm run …` a script, `npm install …` packages of this
 *   repository or that it uses, `npm create …` the package behind it.
 *
 * @param url the GraphQL endpoint that stands for the one of the documents
 * @param folder where the command stands
 * @throws Error where it does not work, or nobody knows how to tell
 */
export async function verifyCommand(line: string, url: string, folder = ROOT): Promise<Verified> {
  const [name = '', ...args] = wordsOf(line)
  switch (name) {
    case 'cd':
      return { folder: verifyFolder(join(folder, args[0] ?? '')) }
    case 'npm':
      return verifyNpm(args)
    case 'npx':
    case 'isnad':
      return verifyIsnad(name === 'npx' ? args.slice(1) : args)
    case 'curl':
      return await runLine(line.replaceAll('http://localhost:4000/graphql', url))
    case 'node':
      return verifyNode(args, folder, url)
    default:
      throw new Error(
        `nobody knows how to verify \`${name}\`: teach packages/samples, or say \`<!-- not run: why -->\``,
      )
  }
}

async function verifyNpm([command = '', ...args]: string[]): Promise<Verified> {
  if (command === 'run' && args[0] === 'isnad') return verifyIsnad(args.slice(2))
  if (command === 'install') {
    for (const name of args.filter((arg) => !arg.startsWith('-')))
      if (!isKnownPackage(name)) throw new Error(`nothing here knows a package ${name}`)
    return {}
  }
  if (command === 'create') {
    if (!isKnownPackage(`create-${args[0]}`)) throw new Error(`there is no package create-${args[0]}`)
    return {}
  }
  const script = command === 'run' ? args[0] : command
  if (!script || !SCRIPTS.has(script)) throw new Error(`package.json has no script ${script}`)
  return {}
}

async function verifyIsnad(args: string[]): Promise<Verified> {
  await checkIsnad(args)
  // A placeholder stands for what the reader puts there.
  if (args[0] !== 'ask' || args.some((arg) => arg.startsWith('<'))) return {}
  const { stdout } = await run(process.execPath, [ISNAD, ...args], { cwd: ROOT, env: plain() })
  return { output: stdout }
}

async function verifyNode(args: readonly string[], folder: string, url: string): Promise<Verified> {
  const [file = ''] = args
  const path = join(folder, file)
  if (!existsSync(path)) throw new Error(`there is no file ${file}`)
  if (!file.startsWith('examples/')) return {}
  // The example is one of ours, and reads the address of the documents: it is run with that of the test in its place.
  const source = readFileSync(path, 'utf8').replaceAll('http://localhost:4000/graphql', url)
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', source], { cwd: ROOT })
  return { output: stdout }
}

function verifyFolder(folder: string): string {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`)
  return folder
}

async function runLine(line: string): Promise<Verified> {
  const { stdout } = await run('sh', ['-c', line], { cwd: ROOT, env: plain() })
  return { output: stdout }
}

function plain(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...env } = process.env
  return { ...env, NO_COLOR: '1' }
}

/** The words of a command line, without its comment, and without what it sets before the command. */
export function wordsOf(line: string): string[] {
  const words = [...line.replace(/\s+#\s.*$/, '').matchAll(/'([^']*)'|"((?:\\.|[^"])*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  )
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word))
  return words.slice(first)
}

/** The commands of a `sh` block: what `&&` joins is several. */
export function commandsOf(code: string): string[] {
  return code
    .replace(/\\\n/g, ' ')
    .split(/\n|(?<!')&&/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
