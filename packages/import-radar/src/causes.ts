import { valueTable } from '@isnad/importer'

/**
 * From Radar's causes to our reasons. That a government ordered it is not a reason, and makes the outage a restriction.
 * `null`: a cause that is none of our reasons.
 */
export const causes = valueTable({
  GOVERNMENT_DIRECTED: 'ORDERED',
  EXAM: 'EXAMS',
  EXAMS: 'EXAMS',
  CABLE_CUT: 'TECHNICAL',
  POWER_OUTAGE: 'TECHNICAL',
  TECHNICAL_PROBLEM: 'TECHNICAL',
  TECHNICAL_PROBLEMS: 'TECHNICAL',
  CYBERATTACK: 'SABOTAGE',
  SABOTAGE: 'SABOTAGE',
  MILITARY_ACTION: 'CONFLICT',
  WEATHER: null,
  EARTHQUAKE: null,
  FIRE: null,
  NATURAL_DISASTER: null,
  MAINTENANCE: null,
  OTHER: null,
})

/** What an annotation is of. */
export const types = valueTable({ OUTAGE: 'OUTAGE' })
