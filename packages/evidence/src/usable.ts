import type { Claim } from '@isnad/schema'

/**
 * Whether a claim may be used at all: it asserts, and it is not deprecated.
 *
 * Reason: a headline that asks "has WhatsApp come back?" is no witness of its return, nor is a demand that it come back.
 * A deprecated claim is one that its coder took back; it is shown, and never used.
 *
 * Limits: it does not look at `denied` (a denial is an assertion too), nor at `inferred` (what a text presupposes counts
 * like what it says, and is marked).
 */
export function isUsable(claim: Claim): boolean {
  return (claim.mode ?? 'asserts') === 'asserts' && claim.deprecated === undefined
}
