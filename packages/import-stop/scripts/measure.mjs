// Imports a file and says how long it took and how much memory at most: `node scripts/measure.mjs big.csv out`.
import { importFile } from '@isnad/importer'
import { stop } from '../dist/index.js'

const [file, out] = process.argv.slice(2)
let peak = 0
const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
const start = performance.now()
const report = await importFile(stop, file, {
  out,
  force: true,
  onProgress: ({ bytes, totalBytes, rows }) =>
    process.stderr.write(`\r${rows} rows, ${Math.round((100 * bytes) / (totalBytes ?? bytes))} %`),
})
clearInterval(timer)
const seconds = (performance.now() - start) / 1000
console.log(
  `\n${report.rows.read} rows, ${report.claims} claims, ${report.records} records in ${seconds.toFixed(1)} s; ${Math.round(peak / 1024 / 1024)} MB of memory at most`,
)
