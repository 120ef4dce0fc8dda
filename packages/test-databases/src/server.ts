import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** How long a server may take to start or to stop, in milliseconds. */
const PATIENCE = 30_000

/** Where a server is and how it is run. */
export interface ServerOptions {
  binaries: string
  /** Its data. */
  folder: string
  /** The folder of its socket. */
  socket: string
  /** Whom it runs as, where this process is root. */
  account: { uid: number; gid: number } | undefined
  settings: { readonly [name: string]: string }
}

const SETTINGS = {
  listen_addresses: '',
  max_connections: '100',
  shared_buffers: '64MB',
  wal_keep_size: '256MB',
  hot_standby: 'on',
  wal_retrieve_retry_interval: '100ms',
  log_checkpoints: 'off',
  log_min_messages: 'log',
}

/** One PostgreSQL server process. */
export class Server {
  readonly #options: ServerOptions
  #process: ChildProcess | undefined
  #log = ''

  constructor(options: ServerOptions) {
    this.#options = options
  }

  /** The address of one of its databases. */
  url(database = 'postgres'): string {
    return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(this.#options.socket)}`
  }

  /** Starts it and waits until it takes connections. */
  async start(): Promise<void> {
    const { folder, account, socket, binaries, settings } = this.#options
    await mkdir(socket, { recursive: true })
    if (account) await chown(socket, account.uid, account.gid)
    const until = Date.now() + PATIENCE
    for (;;) {
      const all = { ...SETTINGS, ...settings, unix_socket_directories: socket }
      const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
      const child = this.#run(join(binaries, 'postgres'), ['-D', folder, ...args])
      this.#process = child
      while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
        if (await this.#isReady(child)) return
        await pause(10)
      }
      // The processes of a server that was killed can hold its memory for a moment; nothing else mends itself.
      if (Date.now() > until || !/shared memory block|lock file/.test(this.#log))
        throw new Error(`PostgreSQL does not start:\n${this.#log}`)
      await pause(50)
    }
  }

  /** Stops it at once, without a last checkpoint: it is thrown away, or recovers when it is started again. */
  async stop(): Promise<void> {
    const { pid } = this.#process ?? {}
    if (pid !== undefined) await this.#end(() => process.kill(pid, 'SIGQUIT'))
  }

  /** Kills it and all its processes, as a failure of the machine would. */
  async kill(): Promise<void> {
    const { pid } = this.#process ?? {}
    if (pid === undefined) return
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''))
      .split(' ')
      .filter(Boolean)
      .map(Number)
    await this.#end(() => [pid, ...children].forEach(killed))
  }

  async #end(signal: () => void): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    signal()
    await ended
  }

  /** Dies with this process where `setpriv` can arrange it, so that a test that is killed leaves no server behind. */
  #run(command: string, args: readonly string[]): ChildProcess {
    const { account } = this.#options
    const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))
    const as = account ? ['--reuid', account.uid, '--regid', account.gid, '--clear-groups'].map(String) : []
    this.#log = ''
    const child = setpriv
      ? spawn(setpriv, [...as, '--pdeathsig', 'QUIT', '--', command, ...args], OUTPUT)
      : spawn(command, args, { ...OUTPUT, ...account })
    child.stderr?.on('data', (data: Buffer) => {
      this.#log = `${this.#log}${data.toString()}`.slice(-4000)
    })
    child.on('error', (error) => {
      this.#log += String(error)
    })
    return child
  }

  /** The eighth line of this file says so. */
  async #isReady({ pid }: ChildProcess): Promise<boolean> {
    const text = await readFile(join(this.#options.folder, 'postmaster.pid'), 'utf8').catch(() => '')
    const lines = text.split('\n')
    return Number(lines[0]) === pid && lines[7]?.startsWith('ready') === true
  }
}

const OUTPUT: SpawnOptions = { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' }

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
