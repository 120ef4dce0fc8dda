import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { serve } from '@isnad/server'

const DATASETS = ['@isnad/dataset-commons', '@isnad/dataset-morocco-voip-2016'].map((name) =>
  dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))),
)

/** Serves the first dataset on a port of this machine while the tests of a file run. */
export function served(): { readonly url: string } {
  let url = ''
  let close = async () => {}
  beforeAll(async () => {
    const server = await serve({ datasets: DATASETS, port: 0, host: '127.0.0.1' })
    url = `${server.url}/graphql`
    close = () => server.close()
  })
  afterAll(() => close())
  return {
    get url() {
      return url
    },
  }
}
