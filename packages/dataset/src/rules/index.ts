import type { Rule } from '../rule.ts'
import { citationDigest } from './citation-digest.ts'
import { citationOutOfRange } from './citation-out-of-range.ts'
import { unknownDataset } from './unknown-dataset.ts'
import { unknownRecord } from './unknown-record.ts'

/** Every rule, in the order of the reference. A rule is registered here and nowhere else. */
export const rules: readonly Rule[] = [unknownDataset, unknownRecord, citationOutOfRange, citationDigest]
