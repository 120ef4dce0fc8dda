import { sleep, type Signal } from './abort.ts'
import type { IsnadError } from './errors.ts'
import { told } from './given.ts'
import type { RetryEvent, RetryOptions } from './options.ts'

/** Waits before a repetition, or throws the error where it must not or cannot be repeated. */
export type Waiter = (error: unknown, made: number) => Promise<void>

/**
 * Makes what waits between attempts, with exponential backoff and full jitter: a random wait between nothing and the limit,
 * so that clients which failed together do not return together.
 */
export function createWaiter(
  { retries = 3, firstDelay = 500, maxDelay = 5000 }: RetryOptions,
  signals: readonly Signal[],
  onRetry: ((retry: RetryEvent) => void) | undefined,
): Waiter {
  return async (error, made) => {
    // An error that is none of ours says nothing of being repeated.
    const { retryable, retryAfter: asked } = error as IsnadError
    if (!(made < retries && retryable)) throw error
    // A longer wait than a minute ends the call.
    if (asked !== undefined && asked > 60_000) throw error
    // A server that asks for no wait, or for one that is over by its own clock, gets the jitter all the same.
    const delay = Math.max(asked ?? 0, Math.random() * Math.min(maxDelay, firstDelay * 2 ** made))
    await told('onRetry', () => onRetry?.({ error: error as IsnadError, attempt: made + 1, delay }))
    await sleep(delay, signals)
  }
}

/** Repeats what fails and may be repeated. */
export async function withRetries<T>(attempt: () => Promise<T>, wait: Waiter): Promise<T> {
  for (let made = 0; ; made++) {
    try {
      return await attempt()
    } catch (error) {
      await wait(error, made)
    }
  }
}
