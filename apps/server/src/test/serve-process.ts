// A server in a process of its own, with the first datasets on DATABASE_URL or in memory, and settings from its environment:
// `startProcess` forks it, asks what it uses, and stops it.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { serve } from '../serve.ts'
import { readSettings } from '../settings.ts'
import { FIRST_DATASETS } from './datasets.ts'

/** What a process has used. */
export interface Usage {
  /** Bytes of memory. */
  rss: number
  /** Microseconds of processor time since it began. */
  cpu: number
}

export interface ServerProcess {
  url: string
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** @param settings where they are not those of this process's environment */
export async function startProcess(settings: { [name: string]: string } = {}): Promise<ServerProcess> {
  const child = fork(fileURLToPath(import.meta.url), { env: { ...process.env, ...settings } })
  const [url] = (await once(child, 'message')) as [string]
  return {
    url,
    async usage() {
      child.send('usage')
      // It says nothing else.
      return ((await once(child, 'message')) as [Usage])[0]
    },
    async stop() {
      child.kill()
      await once(child, 'exit')
    },
  }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const settings = readSettings(process.env)
  const server = await serve({
    datasets: FIRST_DATASETS,
    port: 0,
    host: '127.0.0.1',
    settings,
    ...(settings.DATABASE_URL && { database: settings.DATABASE_URL }),
  })
  process.send(server.url)
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: user + system, rss: process.memoryUsage.rss() } satisfies Usage)
  })
  process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
}
