import { bibliographyFormats, writeBibliography, type BibliographyFormatName } from '@isnad/bibliography'
import type { Builder } from './builder.ts'
import { loadItem, type CitedType } from './citation-loader.ts'
import type { Refs } from './refs.ts'

/** As how many fields of an answer one citation counts: it is as long as some twenty, and takes as much reading. */
const COST = 20

/** What the citation of each type of thing says. */
const DESCRIPTIONS = {
  claim:
    'How to cite it in a bibliography: its source, with who said it, the positions of its passages, its id, and package, version and SHA-256 of the release in a note.',
  source: 'How to cite it in a bibliography.',
  dataset: 'How to cite it in a bibliography, in the release that this server has, with its SHA-256.',
} as const satisfies { [type in CitedType]: string }

/** Adds `bibliographicCitation` (the term of DCMI) to what can be cited. Passages are `citations`. */
export function addBibliographicCitation(builder: Builder, { Claim, Source, Dataset }: Refs): void {
  const Format = builder.enumType('BibliographyFormat', {
    description: 'A form in which programs that keep bibliographies exchange them.',
    // Entries of one shape make an object of that shape.
    values: Object.fromEntries(
      Object.entries(bibliographyFormats).map(([name, { description, mediaType }]) => [
        name.toUpperCase().replace('-', '_'),
        { value: name, description: `${description} Media type \`${mediaType}\`.` },
      ]),
    ) as { [code: string]: { value: BibliographyFormatName } },
  })
  for (const [type, ref] of [
    ['claim', Claim],
    ['source', Source],
    ['dataset', Dataset],
  ] as const)
    builder.drizzleObjectField(
      // They are tables of several shapes, of which only the id is looked at.
      ref as typeof Claim,
      'bibliographicCitation',
      (t) =>
        t.string({
          args: {
            format: t.arg({
              type: Format,
              required: true,
              defaultValue: 'csl-json',
              description: 'In which form.',
            }),
          },
          description: DESCRIPTIONS[type],
          extensions: { cost: COST },
          resolve: async ({ id }, { format }, context) =>
            writeBibliography([await loadItem(context, type, id)], format),
        }),
    )
}
