// Makes databases of any size: `node src/fill.ts <claims> <path or postgres://…>…`. They must be empty. Several are filled
// with what is made once.
import { bulkLoad } from './bulk/bulk-load.ts'
import { make } from './generate/index.ts'

const [, , claims = '100000', ...urls] = process.argv
if (urls.length === 0) throw new Error('say where: node src/fill.ts 100000 large.db')
const started = performance.now()
await bulkLoad(urls, make(Number(claims)))
const seconds = ((performance.now() - started) / 1000).toFixed(0)
process.stdout.write(`${claims} claims in ${seconds} s\n`)
