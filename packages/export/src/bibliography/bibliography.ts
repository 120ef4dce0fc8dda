import {
  bibliographyFormats,
  claimItem,
  sourceItem,
  writeBibliography,
  type BibliographyFormatName,
} from '@isnad/bibliography'
import { defineExporter, type Exporter } from '../exporter.ts'
import { createNamesByLanguage } from '../names.ts'

/** The sources and the claims of a release as bibliographies, in each format that there is. */
export const bibliographies: readonly Exporter[] = Object.keys(bibliographyFormats).map((format) =>
  // The keys of an object of this shape.
  bibliography(format as BibliographyFormatName),
)

function bibliography(format: BibliographyFormatName): Exporter {
  const { description, extension } = bibliographyFormats[format]
  return defineExporter({
    format,
    description: `how each source and each claim is cited. ${description}`,
    async export(input) {
      const { dataset, hash, sources, claims } = input.release
      const nameOf = createNamesByLanguage(input)
      const byId = new Map(sources.map((source) => [source.id, source]))
      const items = {
        sources: sources.map((source) => sourceItem(source, nameOf)),
        claims: claims.flatMap((claim) => {
          const source = byId.get(claim.source)
          return source ? [claimItem(claim, source, { dataset, hash }, nameOf)] : []
        }),
      }
      const files = Object.entries(items).map(async ([name, some]) => ({
        name: `${name}.${extension}`,
        content: await writeBibliography(some, format),
      }))
      return { files: await Promise.all(files), losses: [] }
    },
  })
}
