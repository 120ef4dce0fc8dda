import { anomaly } from './anomaly.ts'
import { availability } from './availability.ts'
import { feature } from './feature.ts'
import { network } from './network.ts'
import { legalStatus } from './legal-status.ts'
import { mode } from './mode.ts'
import { manner } from './manner.ts'
import { reason } from './reason.ts'
import { orderer } from './orderer.ts'
import { eventType } from './event-type.ts'
import { role } from './role.ts'
import { method } from './method.ts'
import { stance } from './stance.ts'
import { measure } from './measure.ts'
import { unit } from './unit.ts'
import { sourceType } from './source-type.ts'
import { recordClass } from './record-class.ts'

/** Every vocabulary, by the name that properties use for it. */
export const vocabularies = {
  anomaly,
  availability,
  feature,
  network,
  legalStatus,
  mode,
  manner,
  reason,
  orderer,
  eventType,
  role,
  method,
  stance,
  measure,
  unit,
  sourceType,
  recordClass,
} as const

export type VocabularyName = keyof typeof vocabularies

export {
  anomaly,
  availability,
  feature,
  network,
  legalStatus,
  mode,
  manner,
  reason,
  orderer,
  eventType,
  role,
  method,
  stance,
  measure,
  unit,
  sourceType,
  recordClass,
}
