import { AbortError, TimeoutError } from './errors.ts'

/** A signal, or none. */
export type Signal = AbortSignal | undefined

/** How long something may take, in milliseconds, and what the error says when it takes longer. */
export type Limit = readonly [timeout: number, late: string]

/**
 * Does something that a signal, or a limit of time, may end early. Its listeners are gone when it is done, so that one
 * long-lived signal can serve any number of calls.
 *
 * @param start is given a signal that aborts when it must end
 * @throws AbortError, TimeoutError at once, whether or not what was started listens to its signal
 */
export async function within<T>(
  signals: readonly Signal[],
  start: (signal: AbortSignal) => Promise<T>,
  limit?: Limit,
): Promise<T> {
  const ender = new AbortController()
  let fail: (error: Error) => void
  // Not `Promise.withResolvers`, which Node 20 does not have.
  const ended = new Promise<never>((_, reject) => (fail = reject))
  const end = (error: Error): void => {
    fail(error)
    ender.abort()
  }
  const listener = (): void => {
    const aborted = abortOf(signals)
    if (aborted) end(aborted)
  }
  const timer = limit && setTimeout(() => end(new TimeoutError(limit[1], 'TIMEOUT', true)), limit[0])
  listener()
  for (const signal of signals) signal?.addEventListener('abort', listener)
  try {
    return await Promise.race([ended, ender.signal.aborted ? ended : start(ender.signal)])
  } finally {
    clearTimeout(timer)
    for (const signal of signals) signal?.removeEventListener('abort', listener)
  }
}

/** The error of the first of the signals that has aborted; nothing where none has. */
export function abortOf(signals: readonly Signal[]): AbortError | undefined {
  const aborted = signals.find((signal) => signal?.aborted)
  return aborted && new AbortError('The signal ended the call', 'ABORTED', false, { cause: aborted.reason })
}

/** Waits so many milliseconds. @throws AbortError as soon as one of the signals aborts */
export function sleep(milliseconds: number, signals: readonly Signal[]): Promise<void> {
  return within(
    signals,
    (signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        signal.addEventListener('abort', () => clearTimeout(timer))
      }),
  )
}
