import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { InputError } from '../errors.ts'

/**
 * Finds the folders of dataset packages and of the datasets among their dependencies, as Node finds packages: in
 * `node_modules` of the folder and of each above it. Nothing of a package is run.
 *
 * @param names names of packages, or folders: what begins with `.` or is absolute
 * @param from the folder to begin from
 * @returns each folder once, links resolved, a dependency before those that depend on it
 * @throws InputError where a package is not there, or is no dataset
 */
export async function findPackages(names: readonly string[], from = process.cwd()): Promise<string[]> {
  const found = new Set<string>()
  for (const name of names) {
    const isFolder = name.startsWith('.') || isAbsolute(name)
    const folder = isFolder
      ? await realpath(resolve(from, name)).catch(() => undefined)
      : await installed(name, from)
    const next = isFolder ? 'check the path' : `run \`npm install ${name}\`, or give a folder, as ./${name}`
    if (folder === undefined) throw new InputError(`There is no dataset ${name} seen from ${from}; ${next}`)
    if (!(await isDataset(folder)))
      throw new InputError(`${name} is not a dataset package: it has no dataset.yaml and no dataset.ndjson`)
    await collect(folder, found)
  }
  return [...found]
}

async function collect(folder: string, found: Set<string>, path: readonly string[] = []): Promise<void> {
  if (found.has(folder) || path.includes(folder)) return
  for (const name of await dependenciesOf(folder)) {
    const dependency = await installed(name, folder)
    if (dependency !== undefined && (await isDataset(dependency)))
      await collect(dependency, found, [...path, folder])
  }
  found.add(folder)
}

/** What npm takes for a name; nothing else is looked up, so that a name never leads out of `node_modules`. */
const NAME = /^(?:@[\w.-]+\/)?\w[\w.-]*$/

async function installed(name: string, from: string): Promise<string | undefined> {
  if (!NAME.test(name)) return undefined
  for (let at = resolve(from); ; at = dirname(at)) {
    const folder = await realpath(join(at, 'node_modules', name)).catch(() => undefined)
    if (folder !== undefined || dirname(at) === at) return folder
  }
}

async function isDataset(folder: string): Promise<boolean> {
  const files = ['dataset.yaml', 'dataset.ndjson', 'dist/dataset.ndjson']
  const found = await Promise.all(files.map((file) => stat(join(folder, file)).catch(() => undefined)))
  return found.some((entry) => entry?.isFile())
}

async function dependenciesOf(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}')
  const { dependencies } = JSON.parse(text) as { dependencies?: { [name: string]: string } }
  return Object.keys(dependencies ?? {})
}
