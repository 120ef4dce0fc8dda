export type { Authored, AuthoredFile, Dependency, ForeignRecord, PackageInfo } from './authored.ts'
export { buildDataset, type BuildOptions, type BuildResult, type BuiltFile } from './build.ts'
export { checkDataset, type CheckOptions, type CheckReport, type PassedOver } from './check.ts'
export { checkPackage } from './check-package.ts'
export { cite, type CitedPassage, type CiteOptions, type TextPosition } from './cite.ts'
export { issueCodes, refusalCodes } from './codes.ts'
export { countCodePoints } from './code-points.ts'
export { compileRelease } from './compile.ts'
export { decodeText, UndecodableError, type UndecodableReason } from './decode-text.ts'
export { checkAgainst, type PlaceOf } from './diff/check-against.ts'
export { diffReleases, type DiffOptions } from './diff/diff-releases.ts'
export type {
  Change,
  Changes,
  ClaimChanges,
  Correction,
  FactChange,
  FieldChange,
  ReleaseDiff,
  ReleaseName,
  Withdrawn,
} from './diff/release-diff.ts'
export type { VerdictChange, VerdictSummary } from './diff/verdict-change.ts'
export type { Difference } from './fold.ts'
export { hashRelease } from './hash.ts'
export { holdText, type HeldText } from './held-text.ts'
export { citeItem } from './fix/cite-item.ts'
export { fixDataset, type FixResult } from './fix/fix-dataset.ts'
export { DatasetError, formatIssue, type Edit, type Fix, type Issue, type Severity } from './issue.ts'
export { loadDatasets, type LoadDatasetsOptions } from './load-datasets.ts'
export { loadDependencies } from './load-dependencies.ts'
export { loadRelease, parseRelease, type LoadOptions } from './load.ts'
export { toNdjson, type ReleaseContent } from './ndjson.ts'
export { LIMITS } from './open/limits.ts'
export { locatePackage, type LocatedPackage, type LocateOptions } from './open/locate.ts'
export { NameSet } from './name-set.ts'
export { MAX_STRETCH, nfcPieces } from './nfc-pieces.ts'
export { openPackage, type OpenPackage } from './open/open-package.ts'
export type { Path, Position, Span } from './path.ts'
export { readDataset, type ReadOptions } from './read.ts'
export type { Usable } from './shape.ts'
export type { CheckSummary } from './summary.ts'
export { readTexts, type ReadTextsOptions } from './texts.ts'
export { verifyCitation, type CitationLike, type Verification } from './verify.ts'
