import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '@isnad/store'

// Opens a database that is not there yet at the same moment as others do, and says what came of it.

/** How many begin at once, the count of those that are ready, and the address. */
const { url, many, ready } = workerData as { url: string; many: number; ready: Int32Array }

Atomics.add(ready, 0, 1)
while (Atomics.load(ready, 0) < many);
const told = await start().catch(String)
// A port between threads, and not a window, which would have an origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(told)

async function start(): Promise<string> {
  const store = await openStore({ url })
  await store.migrate()
  await store.datasets()
  await store.close()
  return 'ready'
}
