import type { Claim } from '@isnad/schema'

/**
 * Reads something of a claim. What cannot be read is reported with the claim's id, so that one bad date among thousands
 * can be found.
 *
 * @throws RangeError
 */
export function readClaim<T>(claim: Claim, read: (claim: Claim) => T): T {
  try {
    return read(claim)
  } catch (error) {
    throw new RangeError(`claim ${claim.id}: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}
