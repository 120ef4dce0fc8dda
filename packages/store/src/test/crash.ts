// Kills loads at random moments: `node src/test/crash.ts [rounds] [sqlite|postgresql]`, or `npm run crash` in the root
// with the same arguments.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startCluster } from '@isnad/test-databases/cluster'
import { openStore, type Store } from '../store.ts'
import { numbered } from './crash-releases.ts'

const LOADER = fileURLToPath(new URL('crash-loader.ts', import.meta.url))

/** How many loads a loader gets through before the one in which it is killed, at most. */
const LOADS = 8

/** A kill comes within so many times as long as a load takes: in the load, or just after it. */
const REACH = 1.3

/** A database that can be struck: its loader is killed by whoever runs it, its server by `strike`. */
export interface Target {
  url: string
  /** Kills the server itself, where there is one. */
  strike?: () => Promise<void>
  /** Brings it back. */
  mend?: () => Promise<void>
}

/** What some rounds came to. */
export interface CrashReport {
  rounds: number
  /** Releases that were acknowledged before a kill. */
  acknowledged: number
  /** Rounds after which the last release that was acknowledged was there. */
  rolledBack: number
  /** Rounds after which the release that was being loaded was there: it was written before it could be acknowledged. */
  unacknowledged: number
  /** Rounds in which the server was killed, and not the loader alone. */
  serverKilled: number
}

/** Everything that a database says, in one hash: of the same releases it is the same on every engine. */
export async function contentHash(store: Store): Promise<string> {
  await expectWholeHistory(store)
  // What came before tells databases of the same releases apart.
  const { releases: _, loads: __, changes: ___, ...tables } = store.tables
  const { db } = store
  const hash = createHash('sha256')
  for (const [name, table] of Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rows = await db.select().from(table)
    hash.update(
      `${name}\n${rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n')}\n`,
    )
  }
  return hash.digest('hex')
}

/** The history has no gap, and ends with what is there. */
async function expectWholeHistory({ db, tables: { changes } }: Store): Promise<void> {
  const loads = await db.query.loads.findMany({ orderBy: { sequence: 'asc' } })
  const changed = await db.selectDistinct({ load: changes.load }).from(changes)
  const withChanges = new Set(changed.map(({ load }) => load))
  const datasets = await db.query.datasets.findMany()
  const isWhole =
    loads.every(({ sequence }, index) => sequence === index + 1 && withChanges.has(sequence)) &&
    datasets.every(({ hash }) => loads.some(({ releaseId }) => releaseId === hash)) &&
    (loads.length === 0 || datasets.some(({ hash }) => hash === loads.at(-1)?.releaseId))
  if (!isWhole) throw new Error(`a history with a gap: ${JSON.stringify(loads)}`)
}

/** What a database says that was never struck. */
async function expectedHash(number: number): Promise<string> {
  const store = await openStore()
  await store.migrate()
  await store.load(numbered(number))
  const hash = await contentHash(store)
  await store.close()
  return hash
}

/**
 * Kills a loader, or the server under it, in each round; then looks whether a whole release is there, and none that was
 * acknowledged is lost; then repeats the load.
 *
 * The kill comes after any number of loads that were acknowledged, at any moment of the next.
 *
 * @throws Error at the first round that breaks the promise
 */
export async function crash(
  target: Target,
  rounds: number,
  onRound?: (report: CrashReport) => unknown,
): Promise<CrashReport> {
  const report: CrashReport = {
    rounds: 0,
    acknowledged: 0,
    rolledBack: 0,
    unacknowledged: 0,
    serverKilled: 0,
  }
  let last = 2
  /** How long a load of the loader takes, in milliseconds: a new process is slower than this one. */
  let pace = await withStore(target.url, async (store) => {
    await store.migrate()
    await store.load(numbered(1))
    const started = performance.now()
    await store.load(numbered(last))
    return performance.now() - started
  })
  while (report.rounds < rounds) {
    const strikesServer = target.strike !== undefined && report.rounds % 2 === 1
    const killed = await killOnce(target, last, pace, strikesServer)
    report.acknowledged += killed.acknowledged - last
    pace = killed.pace ?? pace
    last = await withStore(target.url, async (store) => {
      const there = Number((await store.datasets())[0]?.version.split('.')[2])
      const round = `round ${report.rounds + 1}: ${killed.acknowledged} was acknowledged, ${there} is there`
      if (there !== killed.acknowledged && there !== killed.acknowledged + 1)
        throw new Error(`a release is lost; ${round}`)
      if ((await contentHash(store)) !== (await expectedHash(there)))
        throw new Error(`half a release; ${round}`)
      report[there === killed.acknowledged ? 'rolledBack' : 'unacknowledged']++
      await store.load(numbered(there + 1))
      if ((await contentHash(store)) !== (await expectedHash(there + 1)))
        throw new Error(`repeating gives another content; ${round}`)
      return there + 1
    })
    report.rounds++
    if (strikesServer) report.serverKilled++
    onRound?.(report)
  }
  return report
}

interface Killed {
  /** The number of the last release that was acknowledged before the kill. */
  acknowledged: number
  /** How long the last whole load took, in milliseconds, where there was one. */
  pace: number | undefined
}

async function killOnce(target: Target, last: number, pace: number, strikesServer: boolean): Promise<Killed> {
  const loads = Math.floor(Math.random() * (LOADS + 1))
  const loader = spawn(process.execPath, [LOADER, target.url, String(last + 1)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines: { text: string; at: number }[] = []
  const ended = once(loader, 'close')
  // `ready`, and then a line for each load.
  const enough = new Promise<void>((resolve) =>
    createInterface(loader.stdout).on('line', (text) => {
      if (lines.push({ text, at: performance.now() }) > loads) resolve()
    }),
  )
  await Promise.race([enough, ended])
  await pause(Math.random() * REACH * pace)
  if (strikesServer) await target.strike?.()
  loader.kill('SIGKILL')
  await ended
  if (strikesServer) await target.mend?.()
  if (lines.length <= loads) throw new Error(`the loader ended by itself after ${lines.length - 1} loads`)
  const [before, told] = lines.slice(-2)
  return {
    acknowledged: lines.length > 1 ? Number(told!.text) : last,
    pace: told === undefined ? undefined : told.at - before!.at,
  }
}

async function withStore<TAnswer>(url: string, work: (store: Store) => Promise<TAnswer>): Promise<TAnswer> {
  const store = await openStore({ url })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function main(rounds: number, only?: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-crash-'))
  // With the settings of a server that is meant to keep what it is given.
  const cluster = await startCluster()
  const engines: [string, Target][] = [
    ['SQLite', { url: join(folder, 'isnad.db') }],
    [
      'PostgreSQL',
      {
        url: cluster.primary.url(),
        strike: () => cluster.primary.kill(),
        mend: () => cluster.primary.start(),
      },
    ],
  ]
  try {
    for (const [name, target] of engines) {
      if (only !== undefined && only !== name.toLowerCase()) continue
      const started = performance.now()
      const report = await crash(
        target,
        rounds,
        ({ rounds: done }) => done % 20 === 0 && process.stdout.write(`  ${name}: ${done} of ${rounds}\n`),
      )
      const seconds = ((performance.now() - started) / 1000).toFixed(0)
      process.stdout.write(
        `${name}: ${report.rounds} kills (${report.serverKilled} of the server), no half release, none of ${report.acknowledged} acknowledged releases lost; ` +
          `${report.rolledBack} left what was acknowledged, ${report.unacknowledged} what was about to be; ${seconds} s\n`,
      )
    }
  } finally {
    await cluster.stop()
    await rm(folder, { recursive: true })
  }
}

if (import.meta.main) await main(Number(process.argv[2] ?? 200), process.argv[3])
