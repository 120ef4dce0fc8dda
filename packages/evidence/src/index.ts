export type { Answer, ScopePart, Standing, State, Verdict } from './answer.ts'
export { availability, type Availability, type AvailabilityQuestion } from './availability.ts'
export { commonLink } from './common-link.ts'
export { conflicts, resolvedConflicts, type Conflict, type ConflictKind } from './conflicts.ts'
export type { Evidence, EvidenceRecord, EvidenceSource } from './evidence.ts'
export { facts, type Fact, type FactFilter, type Loser } from './facts.ts'
export type { AvailabilityPart } from './hear-parts.ts'
export { createEvidence } from './lookup.ts'
export { independentChains, type AgentOptions, type ChainCount } from './independent-chains.ts'
export { isEnough } from './is-enough.ts'
export type { LeftOut, ScopeOf } from './left-out.ts'
export { knownBy, surelyPublishedBy } from './known-by.ts'
export type { MatchReason } from './match/compare.ts'
export type { MatchEvidence, MatchRecord } from './match/match-record.ts'
export {
  sameAsCandidates,
  type SameAsCandidate,
  type SameAsCandidates,
  type SameAsOptions,
} from './match/same-as-candidates.ts'
export type { MatchedKind, ReasonName } from './match/weights.ts'
export { sameRecords } from './same-records.ts'
export { createSubjects, type Subjects } from './subjects.ts'
export { mayAnswer, type AskedFeature } from './split.ts'
export { availabilityTimeline, type AvailabilitySpan, type TimelineQuestion } from './timeline.ts'
export { isUsable } from './usable.ts'
