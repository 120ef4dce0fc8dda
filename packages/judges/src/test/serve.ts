import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { serve } from '@isnad/server'

const folderOf = (name: string) => dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))

/** The folder of the dataset that others depend on. */
export const COMMONS: string = folderOf('@isnad/dataset-commons')

const DATASETS = [COMMONS, folderOf('@isnad/dataset-morocco-voip-2016')]

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
