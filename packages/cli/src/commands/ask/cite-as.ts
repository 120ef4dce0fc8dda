import { graphql, type BibliographyFormat, type Client } from '@isnad/sdk'
import type { Command } from 'commander'
import { Option } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { CliError } from '../../cli-error.ts'
import type { Shell } from '../../shell.ts'

/** The formats by the names that `isnad export` has for them, too. */
const FORMATS = {
  bibtex: 'BIBTEX',
  biblatex: 'BIBLATEX',
  ris: 'RIS',
  'csl-json': 'CSL_JSON',
} as const satisfies { [name: string]: BibliographyFormat }

interface CiteAsOptions extends AskOptions {
  format: keyof typeof FORMATS
}

/** Most things that one question names. */
const MOST = 100

/** `isnad cite-as`, and `isnad ask cite-as`: how claims, sources and datasets are cited in a bibliography. */
export function defineCiteAs(program: Command, shell: Shell): void {
  const command = program
    .command('cite-as')
    .description(
      'how to cite claims, sources and datasets in a bibliography: BibTeX, BibLaTeX, RIS, CSL-JSON',
    )
    .argument('<id...>', 'their ids, whole or short')
    .addOption(
      new Option('-f, --format <format>', 'the format').choices(Object.keys(FORMATS)).default('bibtex'),
    )
  askOptions(command).action((ids: string[], options: CiteAsOptions) =>
    asking(
      shell,
      options,
      async (client) => {
        const citations: string[] = []
        for (let from = 0; from < ids.length; from += MOST)
          citations.push(...(await cite(client, ids.slice(from, from + MOST), FORMATS[options.format])))
        if (options.json) shell.printJson(citations.map((citation, index) => ({ id: ids[index], citation })))
        else shell.io.stdout.write(joined(citations, options.format))
      },
      // One that is named is told by its own name.
      { '<id>': ids.join(' '), ...Object.fromEntries(ids.map((id, index) => [`<id> ${index + 1}`, id])) },
    ),
  )
}

const citeDocument = graphql(`
  query CiteAs($ids: [ID!]!, $format: BibliographyFormat!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Claim {
        bibliographicCitation(format: $format)
      }
      ... on Source {
        bibliographicCitation(format: $format)
      }
      ... on Dataset {
        bibliographicCitation(format: $format)
      }
    }
  }
`)

async function cite({ query }: Client, ids: string[], format: BibliographyFormat): Promise<string[]> {
  const { nodes } = await query(citeDocument, { ids, format })
  return nodes.map((node, index) => {
    if (node !== null && 'bibliographicCitation' in node) return node.bibliographicCitation
    throw new CliError({
      code: 'NOT_CITABLE',
      message: `<id> ${ids[index]} is a ${node?.__typename.toLowerCase() ?? 'thing that is not there'}, which no bibliography has`,
      place: '<id>',
      value: ids[index]!,
      next: 'Name a claim, a source or a dataset: isnad ask claims --about <id> finds the claims about it',
    })
  })
}

/** Of CSL-JSON one list; of the others one after the other. */
function joined(citations: readonly string[], format: CiteAsOptions['format']): string {
  if (format !== 'csl-json') return citations.map((citation) => `${citation.trimEnd()}\n`).join('\n')
  // Each is a list, as the API describes it.
  const items = citations.flatMap((citation) => JSON.parse(citation) as unknown[])
  return `${JSON.stringify(items, null, 2)}\n`
}
