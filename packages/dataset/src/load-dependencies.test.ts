import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDependencies } from './load-dependencies.ts'
import { withPackage } from './test/package.ts'

/** A dataset with one place and nothing else. */
function dataset(id: string, ...dependencies: string[]): { [file: string]: string } {
  return {
    'package.json': JSON.stringify({
      name: `dataset-${id}`,
      version: '1.0.0',
      keywords: ['isnad-dataset'],
      dependencies: Object.fromEntries(dependencies.map((name) => [`dataset-${name}`, '1.0.0'])),
    }),
    'dataset.yaml': `id: ${id}\ntitle: { en: T }\ndescription: { en: D }\nlicence: CC-BY-4.0\nmaintainers: [us]\n`,
    'records/places.yaml': `records:\n  - { id: ${id}-land, kind: place, labels: { en: Land } }\n`,
  }
}

async function write(dir: string, files: { [file: string]: string }): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), content)
  }
}

test('what a package depends on is loaded once, before those that need it, for its build as well', async () => {
  await withPackage({}, async (dir) => {
    await write(dir, dataset('top', 'left', 'right'))
    await write(join(dir, 'node_modules/dataset-left'), dataset('left', 'base'))
    await write(join(dir, 'node_modules/dataset-right'), dataset('right', 'base'))
    await write(join(dir, 'node_modules/dataset-base'), dataset('base'))
    const ids = async (path: string) => (await loadDependencies(path)).map((release) => release.dataset.id)
    expect(await ids(dir)).toEqual(['base', 'left', 'right'])
    await write(dir, { 'sources/manara-03.yaml': '', 'records/things.yaml': 'records: []' })
    await mkdir(join(dir, 'dist'))
    expect(await ids(join(dir, 'dist'))).toEqual(['base', 'left', 'right'])
  })
})

test('one that is not installed is named', async () => {
  await withPackage({}, async (dir) => {
    await write(dir, { 'package.json': dataset('top', 'base')['package.json']! })
    await expect(loadDependencies(dir)).rejects.toThrow('the package dataset-base is not installed')
  })
})
