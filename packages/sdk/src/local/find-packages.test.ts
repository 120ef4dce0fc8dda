import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../errors.ts'
import { findPackages } from './find-packages.ts'

let root: string

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'isnad-sdk-')))
})
afterEach(() => rm(root, { recursive: true }))

async function write(path: string, text = ''): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

/** A dataset package that depends on others. */
async function dataset(path: string, dependencies: string[] = [], file = 'dataset.yaml'): Promise<void> {
  const ranges = Object.fromEntries(dependencies.map((name) => [name, '^1.0.0']))
  await write(`${path}/package.json`, JSON.stringify({ dependencies: ranges }))
  await write(`${path}/${file}`)
}

describe('findPackages', () => {
  it('finds an installed dataset by its name, from any folder below', async () => {
    await dataset('node_modules/@made-up/rivers')
    await mkdir(join(root, 'a/b'), { recursive: true })
    expect(await findPackages(['@made-up/rivers'], join(root, 'a/b'))).toEqual([
      join(root, 'node_modules/@made-up/rivers'),
    ])
  })

  it('finds a folder, by a path from where it begins', async () => {
    await dataset('rivers', [], 'dist/dataset.ndjson')
    expect(await findPackages(['./rivers'], root)).toEqual([join(root, 'rivers')])
    expect(await findPackages([join(root, 'rivers')], '/')).toEqual([join(root, 'rivers')])
  })

  it('brings the datasets that a dataset depends on, each once and before it, and nothing else', async () => {
    await dataset('node_modules/lakes', ['water', 'lodash'])
    await dataset('node_modules/rivers', ['water'])
    await dataset('node_modules/rivers/node_modules/water')
    await dataset('node_modules/water')
    await write('node_modules/lodash/package.json', '{}')
    const folders = await findPackages(['rivers', 'lakes', 'water'], root)
    expect(folders.map((folder) => folder.slice(root.length + 1))).toEqual([
      'node_modules/rivers/node_modules/water',
      'node_modules/rivers',
      'node_modules/water',
      'node_modules/lakes',
    ])
  })

  it('ends where packages depend on each other', async () => {
    await dataset('node_modules/a', ['b'])
    await dataset('node_modules/b', ['a'])
    expect(await findPackages(['a'], root)).toHaveLength(2)
  })

  it('follows the links of a workspace, and counts a folder once', async () => {
    await dataset('packages/rivers')
    await mkdir(join(root, 'node_modules'))
    await symlink(join(root, 'packages/rivers'), join(root, 'node_modules/rivers'))
    expect(await findPackages(['rivers', './packages/rivers'], root)).toEqual([join(root, 'packages/rivers')])
  })

  it.each([
    ['rivers', 'run `npm install rivers`, or give a folder, as ./rivers'],
    ['./rivers', 'check the path'],
    ['rivers/../../secret', 'There is no dataset'],
  ])('says what to do where there is no %s', async (name, advice) => {
    const found = findPackages([name], root)
    await expect(found).rejects.toThrow(InputError)
    await expect(found).rejects.toThrow(advice)
  })

  it('refuses a package that is no dataset', async () => {
    await write('node_modules/lodash/package.json', '{}')
    await expect(findPackages(['lodash'], root)).rejects.toThrow('lodash is not a dataset package')
  })
})
