import { execFile } from 'node:child_process'
import { chmod, chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ABSENT, findBinaries, unprivileged } from './binaries.ts'
import { Server } from './server.ts'

/** Options of {@link startCluster}. */
export interface ClusterOptions {
  /** Whether a streaming replica is started as well. Default: no. */
  replica?: boolean
  /** Settings of the servers, such as `fsync`. Default: none, as PostgreSQL comes. */
  settings?: { readonly [name: string]: string }
}

/** A PostgreSQL primary, with a replica where one was asked for. They listen on sockets in a folder, and on no port. */
export interface Cluster {
  readonly primary: Server
  readonly replica: Server | undefined
  /** Stops the servers and removes everything. */
  stop(): Promise<void>
}

/** Settings of a cluster whose data nobody needs after a crash of the machine: many times as fast to write. */
export const UNSAFE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const

/** An order of texts that is not that of their bytes, as most databases have: the store must not lean on it. */
const LOCALE = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en']

const run = promisify(execFile)

/**
 * Makes and starts a cluster in a temporary folder.
 *
 * @throws Error where there are no server binaries
 */
export async function startCluster({
  replica = false,
  settings = {},
}: ClusterOptions = {}): Promise<Cluster> {
  const binaries = findBinaries()
  if (binaries === undefined) throw new Error(ABSENT)
  const account = unprivileged()
  const folder = await mkdtemp(join(tmpdir(), 'isnad-pg-'))
  const servers: Server[] = []
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await rm(folder, { recursive: true, force: true })
  }
  try {
    if (account) await chown(folder, account.uid, account.gid)
    const data = join(folder, 'primary')
    await run(
      join(binaries, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...LOCALE],
      { ...account, cwd: folder },
    )
    // A replica begins as a copy of a primary that is at rest: the folder as initdb left it.
    const copy = join(folder, 'replica')
    if (replica) await clone(data, copy, folder, account)
    const shared = { binaries, account, settings }
    const primary = new Server({ ...shared, folder: data, socket: join(folder, 'primary.socket') })
    servers.push(primary)
    await primary.start()
    if (!replica) return { primary, replica: undefined, stop }
    const standby = new Server({ ...shared, folder: copy, socket: join(folder, 'replica.socket') })
    servers.push(standby)
    await standby.start()
    return { primary, replica: standby, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function clone(from: string, to: string, folder: string, account: ReturnType<typeof unprivileged>) {
  await cp(from, to, { recursive: true })
  await chmod(to, 0o700)
  await writeFile(join(to, 'standby.signal'), '')
  await writeFile(
    join(to, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${join(folder, 'primary.socket')} user=postgres application_name=replica'\n`,
  )
  if (account) await run('chown', ['-R', `${account.uid}:${account.gid}`, to])
}
