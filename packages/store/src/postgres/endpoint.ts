import pg from 'pg'
import { cancelStatement } from './cancel-statement.ts'
import { isConnectionFailure, isReadTimeout } from './connection-failure.ts'

/** Most connections to one server. Its `max_connections` must hold this many for each process that serves. */
const CONNECTIONS = 10

/** How long to wait for a connection, and how long for the answer to a read, in milliseconds. */
const CONNECT_TIMEOUT = 2_000
const READ_TIMEOUT = 30_000

/** For how long a server that failed is asked only where no other answers, in milliseconds. */
const REST = 1_000

/**
 * How many statements one connection holds prepared: each takes memory of its server until the connection ends, and
 * strangers can think of any number of questions.
 */
const MOST_PREPARED = 200

/** What a server says of a name that another client of a pooler has used, or has not. */
const WRONG_NAMES = new Set(['42P05', '26000'])

/** A place in the write-ahead log: `0/16B3748`. */
export type Lsn = string

/** One server of a database. */
export class Endpoint {
  /** Where it is, without name and password: `localhost:5432`, or the folder of its socket. */
  readonly place: string
  readonly #pool: pg.Pool
  /** The names of the statements that a connection holds. */
  readonly #prepared = new WeakMap<pg.PoolClient, Set<string>>()
  /** Whether a connection is the same one from statement to statement: one of a pooler by transaction is not. */
  #holdsNames = true
  #restsUntil = 0
  /** Up to where it has to have replayed the log before it is asked, and up to where it once had to. */
  #awaited: Lsn | undefined
  #known: Lsn | undefined
  #closed = false

  constructor(url: string) {
    this.place = placeOf(url)
    this.#pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      keepAlive: true,
      application_name: 'isnad',
    })
    // A connection that breaks while nobody uses it: the pool makes another when one is needed.
    this.#pool.on('error', () => this.#rest())
    // One that breaks while somebody uses it tells him so by what he asked; as an event too, it would end the process.
    this.#pool.on('connect', (client) => client.on('error', () => {}))
  }

  /** Whether it failed a moment ago. */
  get isResting(): boolean {
    return Date.now() < this.#restsUntil
  }

  /** Whether it has yet to replay what was loaded. */
  get isBehind(): boolean {
    return this.#awaited !== undefined
  }

  /**
   * Reads. What it throws says whether the server failed: `isConnectionFailure`. A statement that takes too long, or for
   * which nobody waits any more, is broken off on the server too.
   *
   * @param signal is aborted once nobody waits for the answer
   */
  async query(config: pg.QueryConfig, values?: unknown[], signal?: AbortSignal): Promise<pg.QueryResult> {
    signal?.throwIfAborted()
    let client: pg.PoolClient | undefined
    const cancel = () => client && cancelStatement(client)
    const { name, ...unnamed } = config
    const isNamed = name !== undefined && this.#holdsNames
    try {
      client = await this.#pool.connect()
      signal?.throwIfAborted()
      signal?.addEventListener('abort', cancel, { once: true })
      // `query_timeout` is an option of a query too, which the types leave out.
      const bounded = { ...(isNamed ? config : unnamed), query_timeout: READ_TIMEOUT } as pg.QueryConfig
      const answer = await client.query(bounded, values)
      // A server that was told to cancel may come round to it when the connection is somebody else's.
      client.release(signal?.aborted || (isNamed && this.#isFull(client, name)))
      this.#restsUntil = 0
      return answer
    } catch (error) {
      // The driver gives up waiting, and the server goes on.
      if (isReadTimeout(error)) cancel()
      client?.release(true)
      if (isNamed && isOfNames(error)) {
        this.#holdsNames = false
        return await this.query(unnamed, values, signal)
      }
      if (isConnectionFailure(error)) this.#rest()
      throw error
    } finally {
      signal?.removeEventListener('abort', cancel)
    }
  }

  /** A connection of one's own, to be released. */
  async connect(): Promise<pg.PoolClient> {
    return this.#pool.connect()
  }

  /** Counts as behind until it has replayed the log up to there. */
  await(lsn: Lsn): void {
    const waiting = this.#awaited !== undefined
    this.#awaited = this.#known = lsn
    if (!waiting) void this.#catchUp()
  }

  /** Takes it as it is, behind or not. */
  accept(): void {
    this.#awaited = this.#known = undefined
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#awaited = undefined
    await this.#pool.end()
  }

  async #catchUp(): Promise<void> {
    for (let pause = 2; !this.#closed; pause = Math.min(pause * 2, 200)) {
      const lsn = this.#awaited
      if (lsn === undefined) return
      if ((await this.#hasReplayed(lsn)) && this.#awaited === lsn) this.#awaited = undefined
      else await new Promise((resolve) => setTimeout(resolve, pause).unref())
    }
  }

  async #hasReplayed(lsn: Lsn): Promise<boolean> {
    const text = 'select coalesce(pg_last_wal_replay_lsn() >= $1::pg_lsn, true) as done'
    try {
      return (await this.query({ text }, [lsn])).rows[0].done === true
    } catch {
      return false
    }
  }

  #isFull(client: pg.PoolClient, name: string): boolean {
    const names = this.#prepared.get(client) ?? new Set()
    this.#prepared.set(client, names.add(name))
    return names.size >= MOST_PREPARED
  }

  #rest(): void {
    this.#restsUntil = Date.now() + REST
    // A replica that crashed takes connections before it has replayed anew what it had before.
    if (this.#known !== undefined && !this.#closed) this.await(this.#known)
  }
}

function isOfNames(error: unknown): boolean {
  return error instanceof Error && 'code' in error && WRONG_NAMES.has(String(error.code))
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'the address given'
  const { host, searchParams } = new URL(url)
  return searchParams.get('host') ?? (host || 'localhost')
}
