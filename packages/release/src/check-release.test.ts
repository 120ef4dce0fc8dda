import { describe, expect, it } from 'vitest'
import { checkRelease, problemsOf } from './check-release.ts'
import { madeUpPackage, type Change } from './test/made-up-package.ts'

/** The codes of what is wrong with a package that was changed so. */
async function codesOf(change?: Change): Promise<string[]> {
  const problems = problemsOf(await checkRelease([await madeUpPackage(change)]))
  return [...new Set([...problems].map(({ code }) => code))].toSorted()
}

const map = (sources: string[], sourcesContent?: string[]) =>
  JSON.stringify({ version: 3, sources, sourcesContent, mappings: '' })

/** What could be wrong with a package, how a test brings it about, and the codes that say so. */
const BROKEN: [string, Change, string[]][] = [
  ['has no licence', { files: { LICENSE: undefined } }, ['BAD_FIELD', 'MISSING_FILE']],
  ['has the licence of something else', { files: { LICENSE: 'All rights reserved' } }, ['BAD_FIELD']],
  ['has no README', { files: { 'README.md': undefined } }, ['MISSING_FILE']],
  ['has tests in it', { files: { 'dist/tarball.test.js': '' } }, ['UNWANTED_FILE']],
  ['has maps of types', { files: { 'dist/tarball.d.ts.map': '{}' } }, ['UNWANTED_FILE']],
  [
    'has a map without sources',
    { files: { 'dist/tarball.js.map': map(['../src/tarball.ts']) } },
    ['NO_SOURCES'],
  ],
  [
    'has a path of a machine',
    { files: { 'dist/tarball.js.map': map(['/home/ada/isnad/src/tarball.ts'], ['']) } },
    ['MACHINE_PATH', 'STALE_FILE'],
  ],
  [
    'was built from a file that is gone',
    { files: { 'dist/tarball.js.map': map(['../src/gone.ts'], ['']) } },
    ['STALE_FILE'],
  ],
  ['names a map that is not there', { files: { 'dist/tarball.js.map': undefined } }, ['NO_MAP']],
  [
    'exports a file that is not there',
    { manifest: { exports: { '.': './dist/index.js' } } },
    ['FILE_DOES_NOT_EXIST', 'NoResolution'],
  ],
  [
    'has no types',
    { files: { 'dist/tarball.d.ts': undefined } },
    ['FILE_DOES_NOT_EXIST', 'NO_TYPES', 'UNTYPED'],
  ],
  [
    'names its types last',
    { manifest: { exports: { '.': { default: './dist/tarball.js', types: './dist/tarball.d.ts' } } } },
    ['EXPORTS_DEFAULT_SHOULD_BE_LAST', 'EXPORTS_TYPES_SHOULD_BE_FIRST'],
  ],
  [
    'has types of another form than its code',
    {
      manifest: { exports: { '.': { types: './dist/tarball.d.cts', default: './dist/tarball.js' } } },
      files: { 'dist/tarball.d.cts': 'export declare const light: number\n' },
    },
    ['FalseCJS'],
  ],
  [
    'runs something when it is installed',
    { manifest: { scripts: { postinstall: 'node dist/tarball.js' } } },
    ['INSTALL_SCRIPT'],
  ],
  [
    'depends on a folder',
    { manifest: { dependencies: { '@isnad/schema': 'workspace:*' } } },
    ['LOCAL_DEPENDENCY', 'UNPUBLISHED_DEPENDENCY'],
  ],
  [
    'is a dataset that was not built',
    {
      manifest: { exports: undefined, keywords: ['isnad-dataset', 'test'] },
      files: { 'dist/tarball.js': undefined, 'dist/tarball.js.map': undefined },
    },
    ['MISSING_FILE'],
  ],
  [
    'has a command that is no script',
    { manifest: { bin: { lantern: './dist/tarball.js' } } },
    ['BAD_BIN', 'BIN_FILE_NOT_EXECUTABLE'],
  ],
  ['does not say where it comes from', { manifest: { repository: undefined } }, ['BAD_FIELD']],
  [
    'is the SDK, and has a dependency',
    {
      manifest: { name: '@isnad/sdk', dependencies: { graphql: '^16' } },
      files: { 'dist/index.js': 'export const createQuery = 1, graphql = 1, availability = 1' },
    },
    ['DEPENDENCIES', 'NoResolution'],
  ],
  [
    'is the SDK, and too large',
    {
      manifest: { name: '@isnad/sdk', main: './dist/tarball.js', types: './dist/tarball.d.ts' },
      files: {
        'dist/index.js': `export const graphql = 1, availability = 1, createQuery = ${JSON.stringify(noise(6000))}`,
      },
    },
    ['TOO_LARGE'],
  ],
]

describe('a package that', () => {
  it('is in order can be published', async () => {
    expect(await codesOf()).toEqual([])
  })

  it.each(BROKEN)('%s cannot', async (_name, change, codes) => {
    expect(await codesOf(change)).toEqual(codes.toSorted())
  })
})

/** Characters that no compression makes fewer. */
function noise(length: number): string {
  let seed = 1
  return Array.from({ length }, () => {
    seed = (seed * 48271) % 2147483647
    return String.fromCharCode(33 + (seed % 90))
  }).join('')
}
