import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { buildDataset, loadDatasets, loadRelease, locatePackage } from './index.ts'
import { packed, tarball } from './test/tarball.ts'

let root: string
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'isnad-datasets-')))
})
afterEach(() => rm(root, { recursive: true }))

interface Described {
  version?: string
  dependencies?: { [name: string]: string }
  /** Of the dataset; the name without `dataset-` unless it says so. */
  id?: string
}

/** The files of a dataset with one place in it. */
function files(
  name: string,
  { version = '1.0.0', dependencies = {}, id = name.replace('dataset-', '') }: Described = {},
): { [file: string]: string } {
  return {
    'package.json': JSON.stringify({ name, version, keywords: ['isnad-dataset'], dependencies }),
    'dataset.yaml': `id: ${id}\ntitle: { en: T }\ndescription: { en: D }\nlicence: CC-BY-4.0\nmaintainers: [us]\n`,
    'records/places.yaml': `records:\n  - { id: land, kind: place, labels: { en: Land ${version} } }\n`,
  }
}

async function write(path: string, name: string, described?: Described): Promise<string> {
  const dir = join(root, path)
  for (const [file, content] of Object.entries(files(name, described))) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), content)
  }
  return dir
}

const install = (name: string, described?: Described) => write(`node_modules/${name}`, name, described)

async function load(...specs: string[]): Promise<string[]> {
  const releases = await loadDatasets(specs, { from: root })
  return releases.map(({ dataset }) => `${dataset.id}@${dataset.version}`)
}

describe('a package is found', () => {
  test('as a folder, a tarball, or an installed package by name and range, from any folder below', async () => {
    const dir = await install('dataset-a', { version: '1.2.3' })
    const from = join(root, 'deep/er')
    await mkdir(from, { recursive: true })
    await writeFile(join(root, 'a.tgz'), '')
    expect(await locatePackage('dataset-a', { from })).toEqual({
      spec: 'dataset-a',
      kind: 'folder',
      path: dir,
    })
    expect(await locatePackage('dataset-a@^1.2.0', { from })).toMatchObject({ path: dir })
    expect(await locatePackage('../../node_modules/dataset-a', { from })).toMatchObject({ path: dir })
    expect(await locatePackage('node_modules/dataset-a', { from: root })).toMatchObject({ path: dir })
    expect(await locatePackage('a.tgz', { from: root })).toMatchObject({ kind: 'tarball' })
  })

  test('as a folder of that very name before an installed package', async () => {
    await install('dataset-a')
    const near = await write('dataset-a', 'dataset-a')
    expect(await locatePackage('dataset-a', { from: root })).toMatchObject({ path: near })
  })

  test.each([
    ['dataset-a@^2.0.0', 'VERSION_MISMATCH', 'npm install dataset-a@^2.0.0'],
    ['dataset-b', 'PACKAGE_NOT_FOUND', 'npm install dataset-b'],
    ['./dataset-b', 'PACKAGE_NOT_FOUND', 'paths are taken from'],
    ['dataset-a@newest!', 'BAD_SPEC', '^0.1.0'],
    ['', 'BAD_SPEC', undefined],
    ['@../../etc/passwd', 'BAD_SPEC', 'write a name'],
    ['https://example.org/a', 'BAD_SPEC', 'write a name'],
  ])('%j is refused: %s', async (spec, code, next) => {
    await install('dataset-a')
    await expect(locatePackage(spec, { from: root })).rejects.toMatchObject({
      name: 'DatasetError',
      code,
      ...(next !== undefined && { next: expect.stringContaining(next) as unknown }),
    })
  })
})

describe('several datasets are loaded in order', () => {
  test('each once, after those that it needs, which are brought along', async () => {
    await install('dataset-base')
    await install('dataset-left', { dependencies: { 'dataset-base': '^1.0.0' } })
    await write('right', 'dataset-right', { dependencies: { 'dataset-base': '1.x', 'dataset-left': '*' } })
    expect(await load('./right', 'dataset-left', './node_modules/dataset-left')).toEqual([
      'base@1.0.0',
      'left@1.0.0',
      'right@1.0.0',
    ])
  })

  test('and may satisfy each other without being installed, tarballs too, of which nothing is left', async () => {
    const base = await write('base', 'dataset-base')
    await buildDataset(base)
    const built = ['package.json', 'dist/dataset.ndjson', 'dist/RELEASE']
    const contents = await Promise.all(
      built.map(async (file) => [file, await readFile(join(base, file), 'utf8')] as const),
    )
    await writeFile(join(root, 'base.tgz'), await tarball(packed(Object.fromEntries(contents))))
    await writeFile(
      join(root, 'top.tgz'),
      await tarball(packed(files('dataset-top', { dependencies: { 'dataset-base': '^1.0.0' } }))),
    )
    const [temporary, before] = [join(root, 'tmp'), process.env['TMPDIR']]
    await mkdir(temporary)
    process.env['TMPDIR'] = temporary
    onTestFinished(() => {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    })
    expect(await load('top.tgz', 'base.tgz')).toEqual(['base@1.0.0', 'top@1.0.0'])
    await rm(base, { recursive: true })
    await expect(load('top.tgz')).rejects.toMatchObject({ code: 'DEPENDENCY_NOT_FOUND' })
    expect(await readdir(temporary)).toEqual([])
  })

  test('of two versions the one that fits all, wherever it is found first', async () => {
    await install('dataset-base', { version: '1.5.0' })
    await install('dataset-a', { dependencies: { 'dataset-base': '^1.0.0' } })
    await write('node_modules/dataset-a/node_modules/dataset-base', 'dataset-base', { version: '1.1.0' })
    await install('dataset-b', { dependencies: { 'dataset-base': '^1.3.0' } })
    expect(await load('dataset-a', 'dataset-b')).toEqual(['base@1.5.0', 'a@1.0.0', 'b@1.0.0'])
    expect(await load('dataset-b', 'dataset-a')).toEqual(['base@1.5.0', 'b@1.0.0', 'a@1.0.0'])
  })

  test('those at hand are not loaded again, and must be of a version that fits', async () => {
    await install('dataset-base')
    await install('dataset-a', { dependencies: { 'dataset-base': '^1.0.0' } })
    const ids = async (version: string) =>
      (await loadDatasets(['dataset-a'], { from: root, loaded: new Map([['base', version]]) })).map(
        ({ dataset }) => dataset.id,
      )
    expect(await ids('1.9.0')).toEqual(['a'])
    await expect(ids('2.0.0')).rejects.toMatchObject({ code: 'DEPENDENCY_VERSION' })
  })
})

describe('what does not fit together is told with the next step', () => {
  test('a dependency that is nowhere', async () => {
    await install('dataset-a', { dependencies: { 'dataset-base': '^1.0.0' } })
    await expect(load('dataset-a')).rejects.toMatchObject({
      code: 'DEPENDENCY_NOT_FOUND',
      message: expect.stringContaining('the package dataset-base is not installed') as unknown,
      next: 'run npm install',
    })
  })

  test('a dependency of another version', async () => {
    await install('dataset-base', { version: '2.0.0' })
    await install('dataset-a', { dependencies: { 'dataset-base': '^1.0.0' } })
    await expect(load('dataset-a')).rejects.toMatchObject({
      code: 'DEPENDENCY_VERSION',
      message: 'dataset-a depends on dataset-base ^1.0.0, and 2.0.0 is there',
      next: expect.stringContaining('npm install dataset-base@"^1.0.0"') as unknown,
    })
    await expect(loadRelease('dataset-a', { from: root })).rejects.toMatchObject({
      code: 'DEPENDENCY_VERSION',
    })
  })

  test('two versions of one dataset that are wanted at once', async () => {
    await install('dataset-base', { version: '1.0.0' })
    await install('dataset-a', { dependencies: { 'dataset-base': '^1.0.0' } })
    await install('dataset-b', { dependencies: { 'dataset-base': '^2.0.0' } })
    await write('node_modules/dataset-b/node_modules/dataset-base', 'dataset-base', { version: '2.0.0' })
    await expect(load('dataset-a', 'dataset-b')).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      message:
        'dataset-a needs dataset-base ^1.0.0, dataset-b needs dataset-base ^2.0.0; there is 1.0.0 and 2.0.0, and one version is loaded',
      next: 'take versions of dataset-a and dataset-b that need one version of dataset-base',
    })
  })

  test('one package that is given twice, in two versions', async () => {
    await write('old', 'dataset-a', { version: '1.0.0' })
    await write('new', 'dataset-a', { version: '1.1.0' })
    await expect(load('./old', './new')).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      message: 'dataset-a is given twice: 1.0.0 in ./old and 1.1.0 in ./new',
    })
  })

  test('a circle', async () => {
    await install('dataset-a', { dependencies: { 'dataset-b': '*' } })
    await install('dataset-b', { dependencies: { 'dataset-c': '*' } })
    await install('dataset-c', { dependencies: { 'dataset-a': '*' } })
    await expect(load('dataset-a')).rejects.toMatchObject({
      code: 'DEPENDENCY_CYCLE',
      message: expect.stringContaining('dataset-a → dataset-b → dataset-c → dataset-a') as unknown,
    })
  })

  test('two packages that claim the id of one dataset', async () => {
    await install('dataset-a')
    await install('dataset-evil', { id: 'a' })
    await expect(load('dataset-a', 'dataset-evil')).rejects.toMatchObject({
      code: 'DATASET_ID_TAKEN',
      message: 'dataset-a and dataset-evil both call their dataset a',
    })
  })

  test('a package that calls itself otherwise than it is asked for', async () => {
    await write('node_modules/dataset-base', 'dataset-evil')
    await install('dataset-a', { dependencies: { 'dataset-base': '*' } })
    await expect(load('dataset-a')).rejects.toMatchObject({
      code: 'DEPENDENCY_VERSION',
      next: 'install it under its own name',
    })
  })

  test('a package with errors, by its name', async () => {
    const dir = await install('dataset-a')
    await writeFile(join(dir, 'records/places.yaml'), 'records: x\n')
    await expect(load('dataset-a')).rejects.toMatchObject({
      code: 'WRONG_TYPE',
      message: expect.stringMatching(/^dataset-a: the package has errors: records/) as unknown,
    })
  })
})

test('a link to a package in development is not one that was published', async () => {
  const dir = await write('packages/a', 'dataset-a')
  await buildDataset(dir)
  await mkdir(join(root, 'node_modules'))
  await symlink(dir, join(root, 'node_modules/dataset-a'))
  await writeFile(join(dir, 'records/places.yaml'), 'records: []\n')
  expect((await loadRelease('dataset-a', { from: root })).records).toEqual([])
})
