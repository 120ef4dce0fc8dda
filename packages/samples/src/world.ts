import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDataset } from 'create-isnad-dataset'
import { openDatabase, serve } from '@isnad/server'
import { ROOT } from './block.ts'

const FILES = fileURLToPath(new URL('../world', import.meta.url))

const DATASETS = ['dataset-commons', 'dataset-morocco-voip-2016'].map((name) => ({
  name,
  folder: dirname(fileURLToPath(import.meta.resolve(`@isnad/${name}/package.json`))),
}))

/** What samples find when they run. */
export interface World extends AsyncDisposable {
  /** A GraphQL endpoint with the first dataset. */
  url: string
  /**
   * A folder of its own for a sample, with what samples speak of: a dataset `my-dataset`, the database `isnad.db`, tables,
   * the packages of this repository, and the first dataset as npm would have installed it.
   */
  enter(): Promise<string>
}

/** Makes a world for the samples. */
export async function createWorld(): Promise<World> {
  const root = await mkdtemp(join(tmpdir(), 'isnad-samples-'))
  const origin = join(root, 'origin')
  await cp(FILES, origin, { recursive: true })
  await createDataset(join(origin, 'my-dataset'))
  const folders = DATASETS.map(({ folder }) => folder)
  const { store } = await openDatabase({ database: join(origin, 'isnad.db'), datasets: folders })
  await store.close()
  await mkdir(join(root, 'node_modules/@isnad'), { recursive: true })
  for (const { name, folder } of DATASETS)
    await symlink(folder, join(root, 'node_modules/@isnad', name), 'junction')

  const server = await serve({ datasets: folders, port: 0, host: '127.0.0.1' })
  let entered = 0
  return {
    url: `${server.url}/graphql`,
    async enter() {
      const folder = join(root, `${++entered}`)
      await cp(origin, folder, { recursive: true })
      await symlink(join(ROOT, 'packages'), join(folder, 'packages'), 'junction')
      return folder
    },
    async [Symbol.asyncDispose]() {
      await server.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}
