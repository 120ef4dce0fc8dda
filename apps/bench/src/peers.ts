// Our server beside peers and the limit: `node src/peers.ts [path or postgres://…] [rounds]`, or `npm run bench` in the root.
// Without a database it makes one of 200,000 claims.
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bulkLoad } from './bulk/bulk-load.ts'
import { make } from './generate/index.ts'
import { compare } from './peers/compare.ts'

const CLAIMS = 200_000

const [, , given, rounds = '5'] = process.argv
const print = (line: string) => process.stdout.write(`${line}\n`)
const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
try {
  const url = given ?? join(folder, 'peers.db')
  if (given === undefined) await bulkLoad([url], make(CLAIMS))
  const compared = await compare(url, { rounds: Number(rounds) })
  print(`${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}; medians of ${rounds} rounds\n`)
  print(
    '| server | of stock | lowest to highest | requests/s | CPU a request, µs | p50, ms | p99, ms | memory, MB |',
  )
  print('| --- | --: | --: | --: | --: | --: | --: | --: |')
  for (const { peer, ofFirst, rate, cpu, p50, p99, rss } of compared) {
    const [lowest, median, highest] = ofFirst.map((ratio) => ratio.toFixed(1))
    print(
      `| ${peer.name} | ${median} | ${lowest} to ${highest} | ${rate.toFixed(0)} | ${cpu.toFixed(0)} | ${p50} | ${p99} | ${(rss / 1e6).toFixed(0)} |`,
    )
  }
} finally {
  await rm(folder, { recursive: true })
}
