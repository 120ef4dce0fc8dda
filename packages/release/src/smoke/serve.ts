import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@isnad/server'

const DATASETS = ['@isnad/dataset-commons', '@isnad/dataset-morocco-voip-2016']

/** Serves the first dataset on a port of this machine. */
export async function serveFirstDataset(): Promise<{ url: string } & AsyncDisposable> {
  const datasets = DATASETS.map((name) => dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))))
  const server = await serve({ datasets, port: 0, host: '127.0.0.1' })
  return { url: `${server.url}/graphql`, [Symbol.asyncDispose]: () => server.close() }
}
