import type { Claim } from '@isnad/schema'
import { availability, type Availability, type AvailabilityQuestion } from '../availability.ts'
import type { Evidence } from '../evidence.ts'

/** Asks claims of the invented kingdom about voice calls on ADSL, unless said otherwise. */
export function ask(
  claims: readonly Claim[],
  at: string,
  more: Partial<AvailabilityQuestion> & { evidence?: Omit<Evidence, 'claims'> } = {},
): Availability {
  const { evidence, ...rest } = more
  const question = { service: 'k:messenger', feature: 'VOICE_CALL', network: 'ADSL', place: 'k:kingdom', at }
  return availability({ ...evidence, claims }, { ...question, ...rest })
}

/** The lists of an answer as ids, for comparing. */
export function lists(answer: Pick<Availability, 'holding' | 'perhaps' | 'against' | 'outdated'>) {
  const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id)
  return {
    holding: ids(answer.holding),
    perhaps: ids(answer.perhaps),
    against: ids(answer.against),
    outdated: ids(answer.outdated),
  }
}
