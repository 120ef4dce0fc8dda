import { readFile, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Io } from './io.ts'

/**
 * The dataset packages that are at hand: from the caller's folder upwards, the first folder that is a dataset, that has
 * datasets in its `packages`, or that has some installed; otherwise those installed beside this command.
 */
export async function findDatasets(io: Io): Promise<string[]> {
  for (const start of [io.directory, import.meta.dirname])
    for (const directory of upwards(start)) {
      const found = [...(await datasetsAt(directory))]
      if (found.length > 0) return found
    }
  return []
}

function* upwards(start: string): Generator<string> {
  for (let at = start; ; at = dirname(at)) {
    yield at
    if (dirname(at) === at) return
  }
}

/** A dataset on which the folder itself depends is installed in it, and belongs to the answer. */
async function datasetsAt(directory: string): Promise<Set<string>> {
  const installed = await foldersOf(join(directory, 'node_modules'))
  const scoped = await Promise.all(installed.filter((path) => /[/\\]@[^/\\]+$/.test(path)).map(foldersOf))
  const candidates = [
    directory,
    ...(await foldersOf(join(directory, 'packages'))),
    ...installed,
    ...scoped.flat(),
  ]
  const datasets = await Promise.all(candidates.map(async (path) => ((await isDataset(path)) ? [path] : [])))
  return new Set(datasets.flat())
}

async function foldersOf(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => [])
  return names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(directory, name))
}

/** A package that says so by its keyword and has the data: the same that npm's search finds. */
async function isDataset(directory: string): Promise<boolean> {
  if (!(await stat(join(directory, 'dataset.yaml')).catch(() => undefined))?.isFile()) return false
  const manifest = await readFile(join(directory, 'package.json'), 'utf8').catch(() => '{}')
  return manifest.includes('"isnad-dataset"')
}
