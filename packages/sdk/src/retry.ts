import { sleep, type Signal } from './abort.ts'
import { IsnadError } from './errors.ts'

/** How failed attempts are repeated. Every call of this client reads, so that every call may be repeated. */
export interface RetryOptions {
  /** How many times a call is repeated after the first attempt. Default 3. */
  retries?: number
  /** The longest wait before the first repetition, in milliseconds; it doubles for each further one. Default 500. */
  firstDelay?: number
  /** The longest wait of all, in milliseconds, unless the server asks for more. Default 5000. */
  maxDelay?: number
}

/** The longest `Retry-After` that is waited for, in milliseconds. A longer one ends the call with its error. */
export const LONGEST_RETRY_AFTER = 60_000

/**
 * Repeats what fails and may be repeated, with exponential backoff and full jitter: a random wait between nothing and
 * the limit, so that clients which failed together do not return together.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { retries = 3, firstDelay = 500, maxDelay = 5000 }: RetryOptions,
  signal: Signal,
): Promise<T> {
  for (let made = 0; ; made++) {
    try {
      return await attempt()
    } catch (error) {
      if (made >= retries || !(error instanceof IsnadError) || !error.retryable) throw error
      const asked = error.retryAfter
      if (asked !== undefined && asked > LONGEST_RETRY_AFTER) throw error
      await sleep(asked ?? Math.random() * Math.min(maxDelay, firstDelay * 2 ** made), signal)
    }
  }
}
