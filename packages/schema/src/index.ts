export { finite, intersect, mayMeet, surelyBefore, type Bounds } from './bounds.ts'
export type { Chain, ChainLink } from './chain.ts'
export type { Citation } from './citation.ts'
export type { Claim } from './claim.ts'
export type { Coverage, Dataset, Release, Withdrawal } from './dataset.ts'
export { dateBounds, fromDay, isDate, toDay } from './date.ts'
export { KINDS, kinds, type Kind } from './kinds.ts'
export { parsePeriod, type Period } from './period.ts'
export { findProperty, properties, propertiesOf, type PropertyName } from './properties.ts'
export type { Property, Qualifier } from './property.ts'
export { quantityBounds } from './quantity.ts'
export type { Label, Record } from './record.ts'
export { releaseLineSchema } from './release-line.ts'
export { claimValueKey, codeWithBroader, isCode, slotOf, vocabulary } from './registry.ts'
export { isPartial, type Scope } from './scope.ts'
export { registryReference } from './reference.ts'
export type { Rendition, Source } from './source.ts'
export { isLanguageTag, pickText, type Text } from './text.ts'
export {
  VALUE_TYPES,
  valueBounds,
  valueKey,
  type BooleanValue,
  type CodeValue,
  type DateValue,
  type QuantityValue,
  type RecordValue,
  type TextValue,
  type Value,
  type ValueType,
} from './value.ts'
export { codesOf, defineVocabulary, leavesOf, withBroader, type Code, type Vocabulary } from './vocabulary.ts'
export * from './vocabularies/index.ts'
export { manifestSchema, type Manifest } from './authoring/manifest.ts'
export {
  recordSchema,
  recordsFileSchema,
  type AuthoredRecord,
  type RecordsFile,
} from './authoring/records-file.ts'
export {
  RESERVED_KEYS,
  claimItemSchema,
  continuationFileSchema,
  sourceFileSchema,
  type AuthoredCitation,
  type AuthoredClaim,
  type AuthoredLink,
  type AuthoredQuoted,
  type AuthoredScope,
  type AuthoredSource,
  type ContinuationFile,
  type SourceFile,
} from './authoring/source-file.ts'
export { withdrawalsFileSchema, type WithdrawalsFile } from './authoring/withdrawals-file.ts'
export { valueSchema } from './authoring/value.ts'
export * as parts from './authoring/parts.ts'
