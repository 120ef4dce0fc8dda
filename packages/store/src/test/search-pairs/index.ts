export { madeUp } from './made-up.ts'
export { MUST_MATCH } from './must-match.ts'
export { MUST_NOT_MATCH } from './must-not-match.ts'
export type { Pair } from './pair.ts'
