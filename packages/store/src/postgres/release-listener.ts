import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Lsn } from './endpoint.ts'
import { UNDEFINED_TABLE } from './migrate.ts'

/** The channel on which a load is announced. It says nothing: whoever hears it looks for himself. */
export const CHANNEL = 'isnad_release'

/** How long to wait before connecting anew, or looking again, and how often to see whether the connection still lives, in milliseconds. */
const RETRY = 500
const HEARTBEAT = 5_000

/** How long an announcement of one's own may take to be heard, and how often it is tried where none was, in milliseconds. */
const ECHO = 1_000
const ECHO_AGAIN = 60_000

/** What an announcement begins with that is meant for one process alone. */
const OWN = 'echo '

/** How long to wait before it is told again up to where the log is written, in milliseconds: a server that failed rests for 1 s. */
const AGAIN = 1_200

const LAST_LOAD = 'select (select max(sequence) from loads) as load, pg_current_wal_flush_lsn() as lsn'

export interface ReleaseListenerOptions {
  /** Is told the place in the log up to which a release is written, where it is known. */
  onRelease: (lsn: Lsn | undefined) => void
  /** Announces something on a channel, over another connection than the one that listens. */
  announce: (channel: string, text: string) => Promise<unknown>
}

/**
 * Hears of every release that anybody loads, on a connection to the primary: a replica takes no `LISTEN`. While there is
 * none, it says twice a second that something may have been loaded.
 *
 * A pooler that gives out connections by transaction takes `LISTEN` too, and lets nothing be heard. So it is not believed
 * until an announcement of one's own has come back; until then it is looked twice a second what was loaded last.
 */
export class ReleaseListener {
  readonly #url: string
  readonly #options: ReleaseListenerOptions
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #again: NodeJS.Timeout | undefined
  #closed = false
  /** The last load that was seen by looking. */
  #load: string | null | undefined

  constructor(url: string, options: ReleaseListenerOptions) {
    this.#url = url
    this.#options = options
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
      this.#options.onRelease(undefined)
      this.#after(RETRY, () => this.start())
    }
    client.on('error', restart).on('end', restart)
    client.on('notification', ({ payload }) => {
      if (!payload?.startsWith(OWN)) void this.#tell(client).catch(restart)
    })
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      // Something may have been loaded while nobody listened.
      await this.#tell(client)
      let [hears, asked] = [false, -Infinity]
      const watch = async (): Promise<void> => {
        try {
          if (hears) await client.query('select 1')
          else {
            if (performance.now() - asked > ECHO_AGAIN) {
              asked = performance.now()
              // Nothing is asked on the connection meanwhile: with its answer, a pooler passes on what has come.
              hears = await this.#hearsItself(client)
            }
            // What was loaded before it heard itself may not have been heard.
            await this.#look(client)
          }
        } catch {
          restart()
        }
        if (!ended) this.#after(hears ? HEARTBEAT : RETRY, watch)
      }
      this.#after(0, watch)
    } catch {
      restart()
    }
  }

  /**
   * Tells again in a moment up to where the log is written, if the primary answers: a read was put to a replica that may
   * lack what was loaded, because the primary had just failed, and nothing else would tell when it is back.
   */
  tellAgain(): void {
    if (this.#closed || this.#again !== undefined) return
    const tell = async () => {
      this.#again = undefined
      // Where the primary is gone, it is told once it can be listened to.
      if (this.#client !== undefined) await this.#tell(this.#client).catch(() => {})
    }
    this.#again = setTimeout(() => void tell(), AGAIN).unref()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    clearTimeout(this.#again)
    await this.#client?.end().catch(() => {})
  }

  /** By the time that it is heard, the release is written and flushed. */
  async #tell(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ lsn: Lsn }>('select pg_current_wal_flush_lsn() as lsn')
    this.#options.onRelease(rows[0]?.lsn)
  }

  async #hearsItself(client: pg.Client): Promise<boolean> {
    const text = OWN + randomUUID()
    const heard = Promise.withResolvers<boolean>()
    const hear = ({ payload }: pg.Notification) => {
      if (payload === text) heard.resolve(true)
    }
    client.on('notification', hear)
    const late = setTimeout(() => heard.resolve(false), ECHO)
    try {
      await this.#options.announce(CHANNEL, text)
      return await heard.promise
    } catch {
      // The primary has no connection to spare: it is tried again.
      return false
    } finally {
      clearTimeout(late)
      client.off('notification', hear)
    }
  }

  /** Looks what was loaded last, and tells where that is another load than before. */
  async #look(client: pg.Client): Promise<void> {
    try {
      const { rows } = await client.query<{ load: string | null; lsn: Lsn }>(LAST_LOAD)
      const [{ load, lsn } = { load: null, lsn: undefined }] = rows
      if (load !== this.#load) this.#options.onRelease(lsn)
      this.#load = load
    } catch (error) {
      // There are no tables yet.
      if (!(error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE)) throw error
    }
  }

  #after(delay: number, run: () => Promise<void>): void {
    if (this.#closed) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void run(), delay).unref()
  }
}
