import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NODE, ROOT } from '../pack.ts'
import { npmInstall } from './npm.ts'

/** Where a program of plain JavaScript runs. */
export interface Runtime {
  name: string
  /** The command and its first arguments; the file and its own follow. */
  command: readonly [string, ...string[]]
}

/** The runtimes that are fetched from the registry, exactly these versions. */
const PACKAGES = {
  'node-20': 'npm:node@20.20.2',
  'node-22': 'npm:node@22.23.3',
  deno: '2.9.6',
  bun: '1.4.5',
}

/** The Node of the workspace, which is always there. */
export const NODE_24: Runtime = { name: 'Node 24', command: [NODE] }

/** Every runtime that the SDK is tried on. What is not there yet is fetched, about 500 MB unpacked, and kept for the next time. */
export async function fetchRuntimes(): Promise<{ [name in 'node20' | 'node22' | 'deno' | 'bun']: Runtime }> {
  const folder = join(ROOT, '.isnad/runtimes')
  const manifest = JSON.stringify({ private: true, dependencies: PACKAGES })
  const path = join(folder, 'package.json')
  // npm writes the manifest anew only where it changes something.
  const stamp = join(folder, 'fetched')
  if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== manifest) {
    await mkdir(folder, { recursive: true })
    await writeFile(path, manifest)
    // These packages fetch the program for this machine in a script.
    await npmInstall(folder, [], { scripts: true })
    await writeFile(stamp, manifest)
  }
  const bin = (path: string) => join(folder, 'node_modules', path)
  return {
    node20: { name: 'Node 20', command: [bin('node-20/bin/node')] },
    node22: { name: 'Node 22', command: [bin('node-22/bin/node')] },
    deno: { name: 'Deno', command: [bin('.bin/deno'), 'run', '--allow-net', '--allow-read', '--allow-env'] },
    bun: { name: 'Bun', command: [bin('.bin/bun')] },
  }
}
