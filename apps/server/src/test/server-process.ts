// A server in a process of its own: `fork('server-process.ts', [<path or postgres://…>])`. It sends its address, and loads
// another release of the same content, with the hash that it is sent, saying when that is done.
import { loadRelease } from '@isnad/dataset'
import { createServer } from '../create-server.ts'
import { listen } from '../listen.ts'
import { openDatabase } from '../open-database.ts'
import { datasetFolder } from './datasets.ts'

const [, , database = ''] = process.argv
const release = await loadRelease(datasetFolder('@isnad/dataset-commons'))
const { store } = await openDatabase({ database })
await store.load(release)
const server = createServer({ store })
const { url } = await listen((request, response) => void server(request, response), {
  port: 0,
  host: '127.0.0.1',
})
process.on('message', (hash: string) => {
  void store.load({ ...release, hash }).then(() => process.send?.('loaded'))
})
process.on('disconnect', () => process.exit())
process.send?.(url)
