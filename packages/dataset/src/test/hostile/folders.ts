import { execFile } from 'node:child_process'
import { mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { LIMITS } from '../../open/limits.ts'
import { GOOD } from '../package.ts'
import { builtFolder, CANARY, folder, manifest, MANIFEST, type Hostile } from './fixture.ts'

const SCRIPTS = [
  'preinstall',
  'install',
  'postinstall',
  'prepare',
  'preprepare',
  'prepublish',
  'dependencies',
]

const scripts: Hostile[] = SCRIPTS.map((script) => ({
  name: `the script ${script}`,
  code: 'INSTALL_SCRIPT',
  make: manifest({ scripts: { [script]: 'node evil.cjs' } }),
}))

const MANIFESTS: [name: string, code: string, more: { [key: string]: unknown }][] = [
  ['a compiler', 'INSTALL_SCRIPT', { gypfile: true }],
  ['a command', 'COMMAND_REFUSED', { bin: { ls: './records/things.yaml' } }],
  ['a folder of commands', 'COMMAND_REFUSED', { directories: { bin: './records' } }],
  ['a main file of code', 'ENTRY_POINT', { main: './index.js' }],
  ['a main file without an ending', 'ENTRY_POINT', { main: './index' }],
  ['exports of code', 'ENTRY_POINT', { exports: { '.': { import: { default: './x.mjs' } } } }],
  ['packages in it', 'BUNDLED_PACKAGE', { bundleDependencies: ['evil'] }],
  [
    'a dependency by repository',
    'DEPENDENCY_ADDRESS',
    { dependencies: { evil: 'git+ssh://git@example.org/evil' } },
  ],
  ['a dependency by owner and name', 'DEPENDENCY_ADDRESS', { dependencies: { evil: 'somebody/evil' } }],
  [
    'a dependency by address',
    'DEPENDENCY_ADDRESS',
    { dependencies: { evil: 'https://example.org/evil.tgz' } },
  ],
  ['a dependency under another name', 'DEPENDENCY_ADDRESS', { dependencies: { commons: 'npm:evil@1.0.0' } }],
  ['a dependency that is no text', 'DEPENDENCY_ADDRESS', { dependencies: { evil: { version: '1' } } }],
  [
    'ten thousand dependencies',
    'TOO_MANY_DEPENDENCIES',
    { dependencies: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`evil-${n}`, '^1.0.0'])) },
  ],
  ['a name that leaves', 'BAD_NAME', { name: '../../evil' }],
  ['a name of a prototype', 'BAD_NAME', { name: '__proto__' }],
  ['a name that is a folder', 'BAD_NAME', { name: 'node_modules' }],
  ['a version that is none', 'BAD_VERSION', { version: '../1.0.0' }],
]

const manifests: Hostile[] = MANIFESTS.map(([name, code, more]) => ({
  name: `a package.json with ${name}`,
  code,
  make: manifest(more),
}))

const text = JSON.stringify(MANIFEST)

const JSONS: [name: string, code: string, content: string | Uint8Array][] = [
  ['that is not JSON', 'JSON_SYNTAX', '{,}'],
  ['that is a list', 'JSON_SYNTAX', '[]'],
  ['with a key that stands twice', 'DUPLICATE_KEY', text.replace('{', '{"version":"9.9.9",')],
  [
    'whose scripts stand twice',
    'INSTALL_SCRIPT',
    text.replace(/\}$/, ',"scripts":{},"scripts":{"install":"node evil.cjs"}}'),
  ],
  ['with the key of a prototype', 'UNKNOWN_KEY', text.replace('{', '{"__proto__":{"scripts":{}},')],
  [
    'a hundred thousand deep',
    'TOO_DEEP',
    text.replace('{', `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},`),
  ],
  ['that is not UTF-8', 'BAD_UTF8', Buffer.from(text.replace('valley', 'v\xFFlley'), 'latin1')],
  ['with an override', 'HIDDEN_CHARACTER', text.replace('{', '{"description":"\u202Eevil",')],
  ['of two megabytes', 'FILE_TOO_LARGE', text.replace('{', `{"x":"${'y'.repeat(2_000_000)}",`)],
]

const jsons: Hostile[] = JSONS.map(([name, code, content]) => ({
  name: `a package.json ${name}`,
  code,
  make: folder({ 'package.json': content }),
}))

const FILES: [file: string, code: string][] = [
  ['index.js', 'CODE_FILE'],
  ['records/evil.cjs', 'CODE_FILE'],
  ['dist/evil.wasm', 'CODE_FILE'],
  ['Makefile', 'CODE_FILE'],
  ['binding.gyp', 'INSTALL_SCRIPT'],
  ['records/nul.yaml', 'RESERVED_NAME'],
  ['records/\u2066evil.yaml', 'HIDDEN_CHARACTER'],
]

const files: Hostile[] = FILES.map(([file, code]) => ({
  name: `a folder with ${JSON.stringify(file)}`,
  code,
  make: folder({ [file]: CANARY }),
}))

/** Moves a part of the package out of it, and puts a link in its place. */
function linked(part: string): Hostile['make'] {
  return async (dir) => {
    const inner = join(dir, 'package')
    await builtFolder({})(inner)
    await rename(join(inner, part), join(dir, 'outside'))
    await symlink(join(dir, 'outside'), join(inner, part))
    return inner
  }
}

const links: Hostile[] = [
  { name: 'a link for dataset.yaml', code: 'LINK_REFUSED', make: linked('dataset.yaml') },
  { name: 'a link for the folder of the sources', code: 'LINK_REFUSED', make: linked('sources') },
  { name: 'a link for package.json', code: 'LINK_REFUSED', make: linked('package.json') },
  { name: 'a link for a file of records', code: 'LINK_REFUSED', make: linked('records/things.yaml') },
  {
    name: 'a link to a device that never ends',
    code: 'LINK_REFUSED',
    make: folder({}, (dir) => symlink('/dev/zero', join(dir, 'records/evil.yaml'))),
  },
  {
    name: 'a link that leads to itself',
    code: 'LINK_REFUSED',
    make: folder({}, (dir) => symlink('evil.yaml', join(dir, 'records/evil.yaml'))),
  },
  {
    name: 'a link in the place of the build of a package without YAML',
    code: 'LINK_REFUSED',
    make: async (dir) => {
      const inner = await linked('dist')(dir)
      for (const file of ['dataset.yaml', 'records', 'sources'])
        await rm(join(inner, file), { recursive: true })
      return inner
    },
  },
  {
    name: 'a pipe that nobody writes to',
    code: 'LINK_REFUSED',
    make: folder({}, async (dir) => {
      await promisify(execFile)('mkfifo', [join(dir, 'records/evil.yaml')])
    }),
  },
  {
    name: 'two files that differ in case alone',
    code: 'CASE_CLASH',
    make: folder({ 'records/Evil.yaml': 'records: []\n', 'records/evil.yaml': 'records: []\n' }),
  },
  {
    name: 'a folder in the place of a file',
    code: 'LINK_REFUSED',
    make: folder({}, async (dir) => {
      await mkdir(join(dir, 'records/evil.yaml'))
    }),
  },
]

const places: Hostile[] = [
  { name: 'an empty folder', code: 'NOT_A_DATASET', make: async (dir) => dir },
  { name: 'nothing at all', code: 'PACKAGE_NOT_FOUND', make: async (dir) => join(dir, 'nothing') },
  {
    name: 'a link that leads nowhere',
    code: 'NOT_A_PACKAGE',
    make: async (dir) => {
      await symlink('loop', join(dir, 'loop'))
      return join(dir, 'loop')
    },
  },
  {
    name: 'a pipe in the place of a package',
    code: 'NOT_A_PACKAGE',
    make: async (dir) => {
      await promisify(execFile)('mkfifo', [join(dir, 'pipe')])
      return join(dir, 'pipe')
    },
  },
  {
    name: 'more files than a package has',
    code: 'TOO_MANY_FILES',
    make: folder({}, async (dir) => {
      await mkdir(join(dir, 'texts'))
      for (let number = 0; number <= LIMITS.entries; number += 500)
        await Promise.all(
          Array.from({ length: 500 }, (_, index) => writeFile(join(dir, `texts/${number + index}.txt`), '')),
        )
    }),
  },
  {
    name: 'a release of more than half a gigabyte',
    code: 'FILE_TOO_LARGE',
    heavy: true,
    make: async (dir) => {
      await builtFolder({})(dir)
      await truncate(join(dir, 'dist/dataset.ndjson'), LIMITS.release + 1)
      return dir
    },
  },
  {
    name: 'a file of YAML of six megabytes',
    code: 'FILE_TOO_LARGE',
    make: folder({ 'records/evil.yaml': `# ${'x'.repeat(6_000_000)}\n${GOOD['records/things.yaml']}` }),
  },
]

export const folders: readonly Hostile[] = [...scripts, ...manifests, ...jsons, ...files, ...links, ...places]
