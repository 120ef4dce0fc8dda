export type { CitedClaim, CitedRelease, CitedSource, NameOf } from './cited.ts'
export { claimItem } from './claim-item.ts'
export type { CslDate, CslItem, CslName } from './csl-item.ts'
export {
  bibliographyFormats,
  writeBibliography,
  type BibliographyFormat,
  type BibliographyFormatName,
} from './formats.ts'
export { releaseItem } from './release-item.ts'
export { sourceItem } from './source-item.ts'
