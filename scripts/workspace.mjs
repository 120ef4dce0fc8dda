// What the root commands share. It runs on the Node of whoever cloned the repository (20 or later), before anything is
// installed: no dependencies, and nothing that is newer than that.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node that the workspace runs on. The file itself and not its shim, which does not pass signals on. */
export const node24 = join(root, 'node_modules/node/bin/node')

const installStamp = join(root, 'node_modules/.isnad-install')
const buildStamp = join(root, 'node_modules/.isnad-build')

/** Every package of the workspace: its directory, relative to the root, and its package.json. */
export function packages() {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group))
      .sort()
      .map((name) => `${group}/${name}`)
      .filter((directory) => existsSync(join(root, directory, 'package.json')))
      .map((directory) => ({
        directory,
        ...JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8')),
      })),
  )
}

/** Installs and builds where that is needed, in a fraction of a second where it is not. */
export async function prepare(report) {
  await install(report)
  await build(report)
}

/** Installs the dependencies, unless those of this very lockfile are there. */
export async function install(report) {
  // Whoever changes a dependency changes the lockfile; a new folder in packages needs no installation to be looked at.
  const wanted = digest([join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml')], readFileSync)
  if (existsSync(node24) && stamped(installStamp, wanted)) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  rmSync(buildStamp, { force: true })
  await report('Installing the dependencies', () =>
    run('npx', ['-y', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only']),
  )
  writeFileSync(installStamp, wanted)
}

/** Builds the packages that changed since they were last built. */
export async function build(report) {
  const sources = () =>
    digest(
      packages().flatMap(({ directory }) => files(join(root, directory))),
      modified,
    )
  const built = packages().every(
    ({ directory, scripts }) => !scripts?.build || existsSync(join(root, directory, 'dist')),
  )
  const before = sources()
  if (built && stamped(buildStamp, before)) return
  await report('Building the packages', () => turbo(['build', '--output-logs=errors-only']))
  // A build may write beside its sources; a file that was saved while it ran is built again next time.
  writeFileSync(buildStamp, before)
}

/** Runs turbo's tasks. */
export function turbo(args, options) {
  return run(node24, [join(root, 'node_modules/turbo/bin/turbo'), 'run', ...args], options)
}

/**
 * Runs a command in the root directory, without input, and gives what it printed.
 *
 * @throws an Error with `output` where it fails
 */
export function run(command, args, { directory = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: directory,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    child.on('error', (error) => reject(Object.assign(error, { output: `${error.message}\n` })))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output)
      const name = [command, ...args]
        .map((part) => (relative(root, part).startsWith('..') ? part : part.replace(`${root}/`, '')))
        .join(' ')
      reject(Object.assign(new Error(`${name} ended with ${signal ?? `exit code ${code}`}`), { output }))
    })
  })
}

/** Node 24 and the workspace's tools come first, so that every child runs on them. */
export function environment() {
  const tools = ['node_modules/node/bin', 'node_modules/.bin'].map((path) => join(root, path))
  return {
    ...process.env,
    PATH: [...tools, process.env.PATH].join(delimiter),
    // pnpm asks no questions.
    CI: 'true',
    // The repository silences npm, so that `npm run isnad -- … --json` prints JSON alone; here errors are wanted.
    npm_config_loglevel: 'error',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  }
}

/** Reports steps as lines: `  Building the packages … 8.1 s`. What a step printed is shown only if it fails. */
export function reporter(stream = process.stdout) {
  return async (title, step) => {
    const started = performance.now()
    stream.write(`  ${title} … `)
    try {
      const result = await step()
      stream.write(`${seconds(started)}\n`)
      return result
    } catch (error) {
      stream.write(`failed after ${seconds(started)}\n\n${error.output ?? ''}\n`)
      throw error
    }
  }
}

/** The time since, for people: `8.1 s`. */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}

/** Ends a root command that failed: one line, and exit code 1. */
export function fail(error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** The directory that a command keeps its state in; never committed. */
export function stateDirectory() {
  const directory = join(root, '.isnad')
  mkdirSync(directory, { recursive: true })
  return directory
}

/** The files of a directory that people write: nothing built, installed or hidden. */
export function files(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && name !== 'dist')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name)
      return entry.isDirectory() ? files(path) : [path]
    })
}

/** A digest of files by what is asked of each. */
export function digest(paths, ask) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${relative(root, path)}\0`).update(ask(path))
  return hash.digest('hex')
}

/** Quicker to ask than the content, and turbo has the last word on whether anything really changed. */
function modified(path) {
  const { mtimeMs, size } = statSync(path)
  return `${mtimeMs} ${size}`
}

function stamped(stamp, digest) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
}
