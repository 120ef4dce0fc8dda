// Makes a database of any size: `node src/fill.ts <claims> <path or postgres://…>`. The database must be empty.
import { bulkLoad } from './bulk/bulk-load.ts'
import { make } from './generate/index.ts'

const [, , claims = '100000', url] = process.argv
if (url === undefined) throw new Error('say where: node src/fill.ts 100000 large.db')
const started = performance.now()
await bulkLoad(url, make(Number(claims)))
const seconds = ((performance.now() - started) / 1000).toFixed(0)
process.stdout.write(`${claims} claims in ${seconds} s\n`)
