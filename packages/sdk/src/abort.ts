import { AbortError } from './errors.ts'

/** A signal, or none. */
export type Signal = AbortSignal | undefined

/**
 * Does something that a signal may end early. Its listeners are gone when it is done, so that one long-lived signal can
 * serve any number of calls.
 *
 * @throws AbortError as soon as one of the signals aborts, whether or not what was started listens to it
 */
export async function abortable<T>(signals: readonly Signal[], start: () => Promise<T>): Promise<T> {
  const present = signals.filter((signal) => signal !== undefined)
  let reject: (reason: unknown) => void
  // Not `Promise.withResolvers`, which Node 20 does not have.
  const ended = new Promise<never>((_, rejects) => (reject = rejects))
  const listener = (): void => {
    const aborted = present.find((signal) => signal.aborted)
    if (aborted) reject(new AbortError(aborted.reason))
  }
  listener()
  for (const signal of present) signal.addEventListener('abort', listener)
  try {
    return await Promise.race([ended, present.some((signal) => signal.aborted) ? ended : start()])
  } finally {
    for (const signal of present) signal.removeEventListener('abort', listener)
  }
}

/** Waits so many milliseconds. @throws AbortError as soon as the signal aborts */
export async function sleep(milliseconds: number, signal: Signal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    await abortable(
      [signal],
      () => new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))),
    )
  } finally {
    clearTimeout(timer)
  }
}
