import { IsnadError } from '../errors.ts'

/** The error of a promise that must fail, and with one of ours. */
export async function failure(promise: Promise<unknown>): Promise<IsnadError> {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  if (error instanceof IsnadError) return error
  throw error
}
