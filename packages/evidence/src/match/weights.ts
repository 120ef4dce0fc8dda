/** The kinds of record of which two may be found to be the same. */
export const MATCHED_KINDS = ['restriction', 'event', 'organization', 'person'] as const
export type MatchedKind = (typeof MATCHED_KINDS)[number]

/** Why two records may be the same. */
export type ReasonName =
  | 'date'
  | 'place'
  | 'service'
  | 'orderer'
  | 'operator'
  | 'network'
  | 'eventType'
  | 'participant'
  | 'identifier'
  | 'name'

/**
 * How much each reason is worth, in hundredths of the score; a kind's reasons make 100 together. A reason of which a
 * record says nothing is worth nothing: silence is no likeness.
 *
 * Reason: an incident is told apart by when, where and what; who ordered it, who carried it out and on which networks are
 * told less often and more differently. Somebody is known by an identifier, and only perhaps by a name.
 *
 * Limits: the weights are judgement, and were learnt from nothing. They order what a person looks at, and decide nothing.
 */
export const WEIGHTS: { readonly [TKind in MatchedKind]: { readonly [TName in ReasonName]?: number } } = {
  restriction: { date: 30, place: 25, service: 25, orderer: 8, operator: 7, network: 5 },
  event: { date: 35, place: 20, eventType: 20, participant: 15, name: 10 },
  organization: { identifier: 60, name: 40 },
  person: { identifier: 60, name: 40 },
}
