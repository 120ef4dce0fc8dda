import type { Rule } from '../rule.ts'
import { badAfter } from './bad-after.ts'
import { badCoverage } from './bad-coverage.ts'
import { badFileName } from './bad-file-name.ts'
import { badLanguage } from './bad-language.ts'
import { badLicence } from './bad-licence.ts'
import { badReplacement } from './bad-replacement.ts'
import { chainAgentKind } from './chain-agent-kind.ts'
import { chainEmptyLink } from './chain-empty-link.ts'
import { chainRepeated } from './chain-repeated.ts'
import { citationDigest } from './citation-digest.ts'
import { citationOutOfRange } from './citation-out-of-range.ts'
import { citationShort } from './citation-short.ts'
import { dateAfterSource } from './date-after-source.ts'
import { duplicateClaim } from './duplicate-claim.ts'
import { duplicateId } from './duplicate-id.ts'
import { emptyCitation } from './empty-citation.ts'
import { labelNotInPassage } from './label-not-in-passage.ts'
import { missingScope } from './missing-scope.ts'
import { missingUnit } from './missing-unit.ts'
import { negativeQuantity } from './negative-quantity.ts'
import { noProperty } from './no-property.ts'
import { personWithoutRole } from './person-without-role.ts'
import { roleNotAllowed } from './role-not-allowed.ts'
import { scopeNotAllowed } from './scope-not-allowed.ts'
import { sourceText } from './source-text.ts'
import { textLength } from './text-length.ts'
import { textNotFound } from './text-not-found.ts'
import { unknownDataset } from './unknown-dataset.ts'
import { unknownRecord } from './unknown-record.ts'
import { unknownSource } from './unknown-source.ts'
import { unknownText } from './unknown-text.ts'
import { withdrawn } from './withdrawn.ts'
import { wrongKind } from './wrong-kind.ts'
import { nearDuplicateRecord } from './near-duplicate-record.ts'
import { lookalikeId } from './lookalike-id.ts'
import { chainOutlet } from './chain-outlet.ts'
import { headlineOnly } from './headline-only.ts'

/** Every rule, in the order of the reference. A rule is registered here and nowhere else. */
export const rules: readonly Rule[] = [
  // Names
  badFileName,
  duplicateId,
  lookalikeId,
  unknownDataset,
  unknownRecord,
  unknownSource,
  withdrawn,
  wrongKind,
  // The dataset and its records
  badCoverage,
  personWithoutRole,
  roleNotAllowed,
  nearDuplicateRecord,
  // Documents and passages
  badLanguage,
  badLicence,
  sourceText,
  textNotFound,
  textLength,
  unknownText,
  emptyCitation,
  citationOutOfRange,
  citationShort,
  citationDigest,
  labelNotInPassage,
  headlineOnly,
  // Claims
  noProperty,
  duplicateClaim,
  missingScope,
  scopeNotAllowed,
  missingUnit,
  negativeQuantity,
  badAfter,
  badReplacement,
  dateAfterSource,
  // Chains
  chainEmptyLink,
  chainAgentKind,
  chainRepeated,
  chainOutlet,
]
