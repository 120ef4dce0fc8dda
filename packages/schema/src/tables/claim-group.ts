/** By what claims are counted: see `claimsByGroup` of the store for what each means. */
export const CLAIM_GROUPS = ['PROPERTY', 'PUBLISHER', 'SERVICE', 'PLACE', 'NETWORK', 'YEAR'] as const
export type ClaimGroup = (typeof CLAIM_GROUPS)[number]
