import { execFile } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { unpack } from '@publint/pack'
import type { Manifest, Tarball } from './tarball.ts'

const run = promisify(execFile)

/** The root of the workspace. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** The Node that the workspace runs on; its folder also holds no other Node. */
export const NODE = join(ROOT, 'node_modules/node/bin/node')

/** The environment of a command of the workspace: its Node and its tools first, as everywhere in the house. */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${join(ROOT, 'node_modules/node/bin')}:${join(ROOT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
  CI: 'true',
  npm_config_loglevel: 'error',
}

interface Listed {
  name: string
  path: string
  private: boolean
}

/**
 * Packs every package that is published, as `pnpm publish` would: with the versions of the workspace in place of
 * `workspace:`, and datasets built.
 *
 * @param folder where the tarballs are put; what was there is removed
 * @param names which packages; without, all that are not private
 */
export async function packAll(folder: string, names?: readonly string[]): Promise<Tarball[]> {
  const { stdout } = await pnpm('--recursive', 'list', '--depth=-1', '--json')
  // pnpm's own formats.
  const packages = (JSON.parse(stdout) as Listed[]).filter(
    (listed) => !listed.private && (names?.includes(listed.name) ?? true),
  )
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const filters = packages.map(({ name }) => `--filter=${name}`)
  await pnpm('--recursive', ...filters, 'pack', '--json', '--pack-destination', folder)
  const tarballs = packages.map(async ({ name, path }) => {
    const { version } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8')) as Manifest
    const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
    return readTarball(join(folder, file), relative(ROOT, path))
  })
  return (await Promise.all(tarballs)).toSorted((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1))
}

/** Reads a packed package. */
export async function readTarball(path: string, directory: string): Promise<Tarball> {
  const data = new Uint8Array(await readFile(path))
  const { files, rootDir } = await unpack(data.buffer)
  const contents = new Map(files.map(({ name, data }) => [name.slice(rootDir.length + 1), data]))
  const manifest = contents.get('package.json')
  if (!manifest) throw new Error(`${basename(path)} has no package.json`)
  return {
    directory,
    path,
    data,
    manifest: JSON.parse(new TextDecoder().decode(manifest)) as Manifest,
    files: contents,
  }
}

function pnpm(...args: string[]): Promise<{ stdout: string }> {
  return run(join(ROOT, 'node_modules/.bin/pnpm'), args, {
    cwd: ROOT,
    env: ENVIRONMENT,
    maxBuffer: 64 * 1024 * 1024,
  })
}
