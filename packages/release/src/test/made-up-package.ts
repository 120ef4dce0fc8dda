import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { readTarball } from '../pack.ts'
import type { Tarball } from '../tarball.ts'

const run = promisify(execFile)

const MANIFEST = {
  name: '@isnad/lantern',
  version: '1.0.0',
  description: 'A package that is made up for a test.',
  license: 'MIT',
  type: 'module',
  engines: { node: '>=22.13' },
  keywords: ['isnad', 'test'],
  repository: {
    type: 'git',
    url: 'git+https://github.com/isnad-data/isnad.git',
    // A folder that has the source of the map.
    directory: 'packages/release',
  },
  files: ['dist'],
  sideEffects: false,
  publishConfig: { access: 'public' },
  exports: { '.': { types: './dist/tarball.d.ts', default: './dist/tarball.js' } },
}

const FILES = {
  'README.md': '# Lantern\n',
  LICENSE: 'MIT License\n',
  'dist/tarball.js': 'export const light = 1\n//# sourceMappingURL=tarball.js.map\n',
  'dist/tarball.d.ts': 'export declare const light: number\n',
  'dist/tarball.js.map': JSON.stringify({
    version: 3,
    sources: ['../src/tarball.ts'],
    sourcesContent: ['export const light = 1'],
    mappings: '',
  }),
}

/** What a test changes in a package in which all is well: a file that is `undefined` is left out. */
export interface Change {
  manifest?: { [field: string]: unknown }
  files?: { [path: string]: string | undefined }
}

/** A packed package in which all is well, but for what is changed. */
export async function madeUpPackage({ manifest, files }: Change = {}): Promise<Tarball> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-release-'))
  try {
    const contents = { 'package.json': JSON.stringify({ ...MANIFEST, ...manifest }), ...FILES, ...files }
    for (const [path, content] of Object.entries(contents)) {
      if (content === undefined) continue
      await mkdir(dirname(join(folder, 'package', path)), { recursive: true })
      await writeFile(join(folder, 'package', path), content)
    }
    const tarball = join(folder, 'lantern.tgz')
    await run('tar', ['-czf', tarball, '-C', folder, 'package'])
    return await readTarball(tarball, 'packages/release')
  } finally {
    await rm(folder, { recursive: true })
  }
}
