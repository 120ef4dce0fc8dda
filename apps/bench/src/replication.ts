// How soon a load is seen elsewhere: `node src/replication.ts [loads]`. Starts a primary and a streaming replica of its own.
import { openStore } from '@isnad/store'
import { startCluster } from '@isnad/test-databases/cluster'
import pg from 'pg'
import { makeRelease } from './generate/index.ts'

/** Other stores, as other server processes have them. */
const OTHERS = 4
const CLAIMS = 500

const loads = Number(process.argv[2] ?? 100)
const { primary, replica, stop } = await startCluster({ replica: true })
const addresses = { url: primary.url(), replicas: [replica!.url()] }
const stores = await Promise.all(Array.from({ length: OTHERS + 1 }, () => openStore(addresses)))
const [loader, ...others] = stores as [(typeof stores)[0], ...typeof stores]
const onReplica = new pg.Client(replica!.url())
try {
  await loader.migrate()
  await loader.load(makeRelease(CLAIMS))
  await onReplica.connect()
  await Promise.all(others.map((store) => store.generation()))
  const replayed: number[] = []
  const heard: number[] = []
  for (let i = 0; i < loads; i++) {
    const release = { ...makeRelease(CLAIMS), hash: `load ${i}` }
    await loader.load(release)
    const loaded = performance.now()
    const isReplayed = async () =>
      (await onReplica.query('select 1 from datasets where hash = $1', [release.hash])).rowCount === 1
    const generation = await loader.generation()
    await Promise.all([
      until(isReplayed).then(() => replayed.push(performance.now() - loaded)),
      ...others.map((store) => until(async () => (await store.generation()) === generation)),
    ])
    heard.push(performance.now() - loaded)
  }
  process.stdout.write(`${loads} loads; ms after a load was acknowledged: median, p99, most\n`)
  process.stdout.write(`on the replica: ${told(replayed)}\n`)
  process.stdout.write(`by all of ${OTHERS} other stores: ${told(heard)}\n`)
} finally {
  await onReplica.end()
  await Promise.all(stores.map((store) => store.close()))
  await stop()
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 1))
}

function told(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
  return [at(0.5), at(0.99), at(1)].map((time) => time.toFixed(1)).join(', ')
}
