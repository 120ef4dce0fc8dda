import { watch, type FSWatcher } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** How long nothing must happen before a change is acted on: editors save in several steps, and git writes many files. */
const QUIET_MS = 100

/**
 * Calls a function whenever something changes in some folders, never twice at a time, until it is told to stop. A folder that
 * is not there yet is watched once it is, if a folder around it is watched.
 *
 * @param folders the folders themselves; what stands in folders within them is not looked at
 */
export async function watchFolders(
  folders: readonly string[],
  stop: AbortSignal,
  onChange: () => Promise<void>,
): Promise<void> {
  let changed = Promise.withResolvers<void>()
  const watchers = new Map<string, FSWatcher>()
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve()
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  const open = () => {
    for (const folder of folders)
      if (!watchers.has(folder)) tryWatch(folder, watchers, () => changed.resolve())
  }
  open()
  try {
    while (!stop.aborted) {
      await Promise.race([changed.promise, stopped])
      while (!stop.aborted) {
        changed = Promise.withResolvers()
        const quiet = Symbol('quiet')
        if ((await Promise.race([changed.promise, stopped, wait(QUIET_MS, quiet)])) === quiet) break
      }
      if (stop.aborted) break
      open()
      await onChange()
    }
  } finally {
    for (const watcher of watchers.values()) watcher.close()
  }
}

function tryWatch(folder: string, watchers: Map<string, FSWatcher>, onEvent: () => void): void {
  try {
    const watcher = watch(folder, onEvent)
    watchers.set(folder, watcher)
    // The folder is gone; the one around it tells when it is back.
    watcher.on('error', () => {
      watcher.close()
      watchers.delete(folder)
      onEvent()
    })
  } catch {
    // Not there yet.
  }
}
