// What the store does with a generated dataset on each engine: `node src/store.ts [claims] [sqlite|postgresql|both]`.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@isnad/store'
import { startCluster } from '@isnad/test-databases/cluster'
import { blocks, vacuum, type Asked } from './blocks.ts'
import { generate } from './generate.ts'
import { questions, type Extent, type Question } from './questions.ts'

/** How often each question is put, and for how long at most, in milliseconds. */
const TIMES = 300
const LONGEST = 5_000

const [, , size = '100000', engines = 'both'] = process.argv
const print = (line: string) => process.stdout.write(`${line}\n`)

const release = generate(Number(size))
const count = (prefix: string) => release.records.filter(({ id }) => id.startsWith(`large:${prefix}-`)).length
const extent: Extent = {
  claims: release.claims.length,
  services: count('service'),
  events: count('event'),
  sources: release.sources.length,
}
const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
try {
  if (engines !== 'postgresql') await measure('SQLite', join(folder, 'isnad.db'))
  if (engines !== 'sqlite') {
    const cluster = await startCluster({ settings: { shared_buffers: '1GB', max_wal_size: '8GB' } })
    try {
      await measure('PostgreSQL', cluster.primary.url())
    } finally {
      await cluster.stop()
    }
  }
} finally {
  await rm(folder, { recursive: true })
}

async function measure(name: string, url: string): Promise<void> {
  let asked: Asked[] = []
  const logger = { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) }
  const store = await openStore({ url, logger })
  await store.migrate()
  const started = performance.now()
  const { facts, conflicts } = await store.load(release)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const memory = (process.memoryUsage().rss / 1e6).toFixed(0)
  const onServer = store.dialect === 'postgresql'
  if (onServer) await vacuum(url)
  print(
    `\n${name}: ${extent.claims} claims loaded in ${seconds} s (${facts} facts, ${conflicts} conflicts), this process then has ${memory} MB\n`,
  )
  print(`| question | median, ms | p99, ms |${onServer ? ' blocks | scans |' : ''}`)
  print(`| --- | --: | --: |${onServer ? ' --: | --- |' : ''}`)
  for (const question of questions(extent)) {
    const times = await time(store, question)
    const at = (part: number) =>
      times[Math.min(times.length - 1, Math.floor(times.length * part))]!.toFixed(2)
    asked = []
    await question.ask(store, () => 0.5)
    const plan = onServer ? await blocks(url, asked) : undefined
    print(`| ${question.name} | ${at(0.5)} | ${at(0.99)} |${plan ? ` ${plan.count} | ${plan.scans} |` : ''}`)
  }
  await store.close()
}

async function time(store: Store, { name, ask }: Question): Promise<number[]> {
  let seed = 7
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const times: number[] = []
  const end = performance.now() + LONGEST
  while (times.length < TIMES && performance.now() < end) {
    const started = performance.now()
    if ((await ask(store, random)) === 0) throw new Error(`nothing came: ${name}`)
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)
}
