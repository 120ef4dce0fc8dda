import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDatasets } from './datasets.ts'
import { testIo } from './test/io.ts'
import { createValley, type Valley } from './test/valley.ts'

let valley: Valley
beforeAll(async () => {
  valley = await createValley()
  await mkdir(join(valley.root, 'project/deep/node_modules/@valley'), { recursive: true })
  await symlink(join(valley.root, 'dataset'), join(valley.root, 'project/deep/node_modules/@valley/dataset'))
  await mkdir(join(valley.root, 'project/deep/src'))
})
afterAll(() => valley.remove())

test('a folder that is a dataset is the one that is meant', async () => {
  const directory = join(valley.root, 'dataset')
  expect(await findDatasets(testIo({ directory }))).toEqual([directory])
})

test('datasets that are installed are found from every folder below', async () => {
  const directory = join(valley.root, 'project/deep/src')
  expect(await findDatasets(testIo({ directory }))).toEqual([
    join(valley.root, 'project/deep/node_modules/@valley/dataset'),
  ])
})
