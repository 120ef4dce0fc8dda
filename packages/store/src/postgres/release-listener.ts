import pg from 'pg'
import type { Lsn } from './endpoint.ts'

/** The channel on which a load is announced. It says nothing: whoever hears it looks for himself. */
export const CHANNEL = 'isnad_release'

/** How long to wait before connecting anew, and how often to see whether the connection still lives, in milliseconds. */
const RETRY = 500
const HEARTBEAT = 5_000

/**
 * Hears of every release that anybody loads, on a connection to the primary: a replica takes no `LISTEN`. While there is
 * none, it says twice a second that something may have been loaded.
 */
export class ReleaseListener {
  readonly #url: string
  readonly #onRelease: (lsn: Lsn | undefined) => void
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  /** @param onRelease is told the place in the log up to which the release is written, where it is known */
  constructor(url: string, onRelease: (lsn: Lsn | undefined) => void) {
    this.#url = url
    this.#onRelease = onRelease
  }

  /** Begins to listen, and goes on until it is closed. */
  async start(): Promise<void> {
    if (this.#closed) return
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
      application_name: 'isnad listener',
    })
    this.#client = client
    let ended = false
    const restart = () => {
      if (ended) return
      ended = true
      client.end().catch(() => {})
      this.#onRelease(undefined)
      this.#after(RETRY, () => this.start())
    }
    client.on('error', restart).on('end', restart)
    client.on('notification', () => void this.#announce(client).catch(restart))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      // Something may have been loaded while nobody listened.
      await this.#announce(client)
      const beat = async (): Promise<void> => {
        await client.query('select 1').catch(restart)
        if (!ended) this.#after(HEARTBEAT, beat)
      }
      this.#after(HEARTBEAT, beat)
    } catch {
      restart()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#client?.end().catch(() => {})
  }

  /** By the time that it is heard, the release is written and flushed. */
  async #announce(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ lsn: Lsn }>('select pg_current_wal_flush_lsn() as lsn')
    this.#onRelease(rows[0]?.lsn)
  }

  #after(delay: number, run: () => Promise<void>): void {
    if (this.#closed) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void run(), delay).unref()
  }
}
