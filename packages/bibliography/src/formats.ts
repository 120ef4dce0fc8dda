import { toBibtex } from './bibtex.ts'
import type { CslItem } from './csl-item.ts'
import { toRis } from './ris.ts'

/** A form in which programs that keep bibliographies exchange them. */
export interface BibliographyFormat {
  /** What it is, and who reads it. */
  description: string
  mediaType: string
  /** The end of a file's name, without the dot. */
  extension: string
  write(items: readonly CslItem[]): string | Promise<string>
}

/** Every format, by its name. One is added here and nowhere else. */
export const bibliographyFormats = {
  'csl-json': {
    description: 'CSL-JSON: a list of items, for Zotero, Pandoc and citation processors.',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'csl.json',
    write: (items) => `${JSON.stringify(items, null, 2)}\n`,
  },
  bibtex: {
    description: 'BibTeX in UTF-8, for LaTeX. It has months and no days.',
    mediaType: 'application/x-bibtex',
    extension: 'bib',
    write: (items) => toBibtex(items, 'bibtex'),
  },
  biblatex: {
    description: 'BibLaTeX, the dialect of BibTeX that biber reads: whole dates, languages, versions.',
    mediaType: 'application/x-bibtex',
    extension: 'bib',
    write: (items) => toBibtex(items, 'biblatex'),
  },
  ris: {
    description: 'RIS in UTF-8, for EndNote, Mendeley, RefWorks and Zotero.',
    mediaType: 'application/x-research-info-systems',
    extension: 'ris',
    write: toRis,
  },
} as const satisfies { readonly [name: string]: BibliographyFormat }

/** The name of a format. */
export type BibliographyFormatName = keyof typeof bibliographyFormats

/** Items in a format. Nothing that they say can end its field, its line or its entry. Never asks the network. */
export async function writeBibliography(
  items: readonly CslItem[],
  format: BibliographyFormatName,
): Promise<string> {
  return bibliographyFormats[format].write(items)
}
