import { CliError } from '../cli-error.ts'
import { createNames } from '../diff/names.ts'
import { EXIT } from '../exit-codes.ts'
import { acceptedOf, writeAccepted } from '../match/accept.ts'
import { readPair } from '../match/read-pair.ts'
import { toCount, toDay } from '../options.ts'
import { PACKAGE_HELP } from '../packages.ts'
import { candidateBlock } from '../print/candidate.ts'
import type { DefineCommand } from '../shell.ts'

interface MatchOptions {
  near?: number
  least?: number
  limit: number
  accept?: string[]
  by?: string
  out?: string
  slug?: string
  published?: string
  json?: true
}

/** `isnad match`: the same incident in two datasets, for a person to accept. */
export const defineMatch: DefineCommand = (program, shell) => {
  program
    .command('match')
    .description('propose which records of two datasets are the same, and write down what you accept')
    .argument('<first>', `the package, or its build: ${PACKAGE_HELP}`)
    .argument('<second>', 'likewise')
    .option('--near <days>', 'how many days apart two dates may be (default: 31)', toCount('--near'))
    .option('--least <score>', 'the lowest score to propose, from 0 to 1 (default: 0.3)', toScore)
    .option('--limit <number>', 'how many to print; 0 for all', toCount('--limit'), 20)
    .option(
      '--accept <left=right>',
      'a pair that you accept; give it for each',
      (pair: string, others: string[] | undefined) => [...(others ?? []), pair],
    )
    .option(
      '--by <id>',
      'the record of whoever accepts them',
      toId('--by', /^(?:[a-z0-9-]+:)?[a-z0-9][a-z0-9-]*$/i),
    )
    .option('-o, --out <directory>', 'the dataset package to which the accepted pairs are written')
    .option(
      '--slug <slug>',
      'the name of the document that says so (default: the ids of the two)',
      toId('--slug', /^[a-z0-9][a-z0-9-]*$/i),
    )
    .option('--published <date>', 'its day (default: today)', toDay('--published'))
    .option('--json', 'print the candidates as JSON')
    .action(async (first: string, second: string, options: MatchOptions) => {
      const writing = whatToWrite(options)
      const { datasets, releases } = await readPair(shell.io, first, second)
      const ids: [string, string] = [datasets[0].dataset.id, datasets[1].dataset.id]
      const { sameAsCandidates } = await import('@isnad/evidence')
      const { near, least, limit, json } = options
      const found = sameAsCandidates(
        {
          claims: releases.flatMap((release) => release.claims),
          sources: releases.flatMap((release) => release.sources),
          records: releases.flatMap((release) => release.records),
        },
        { between: ids, ...(near !== undefined && { near }), ...(least !== undefined && { least }) },
      )
      const nameOf = createNames(releases)
      if (writing) {
        const { accept, slug = ids.join('-'), published = today(), ...rest } = writing
        const accepted = acceptedOf(found.candidates, accept)
        const files = await writeAccepted(shell.io, accepted, {
          ...rest,
          slug,
          published,
          datasets: ids,
          nameOf,
        })
        if (json) return shell.printJson({ accepted, files })
        return shell.print(
          ...files.map((file) => `wrote ${file}`),
          `isnad check ${rest.out} --texts ${rest.out}/statements`,
        )
      }
      const { candidates, skipped } = found
      if (json) return shell.printJson(found)
      const shown = limit === 0 ? candidates : candidates.slice(0, limit)
      shell.print(
        ...shown.flatMap((candidate) => [...candidateBlock(candidate, shell.style, nameOf), '']),
        candidates.length === shown.length
          ? `${candidates.length} ${candidates.length === 1 ? 'candidate' : 'candidates'}`
          : `${shown.length} of ${candidates.length} candidates; --limit 0 prints all`,
        ...(skipped > 0
          ? [`${skipped} comparisons were left out: too many records of one place and month`]
          : []),
      )
    })
}

/** What is to be written, if anything: the pairs are named one by one, because a person accepts them, and no score. */
function whatToWrite(options: MatchOptions) {
  const { accept, by, out, slug, published } = options
  if (accept === undefined && by === undefined && out === undefined) return undefined
  if (accept !== undefined && by !== undefined && out !== undefined)
    return {
      accept,
      by,
      out,
      ...(slug !== undefined && { slug }),
      ...(published !== undefined && { published }),
    }
  throw new CliError({
    code: 'MISSING_OPTION',
    message: '--accept, --by and --out go together',
    place: accept === undefined ? '--accept' : by === undefined ? '--by' : '--out',
    next: 'Name the pairs that you accept, the record of whoever accepts them, and the package to write to',
    exitCode: EXIT.USAGE,
  })
}

/** What becomes a part of paths and of YAML is an id, and nothing else. */
function toId(place: string, pattern: RegExp): (given: string) => string {
  return (given) => {
    if (pattern.test(given)) return given
    throw new CliError({
      code: 'BAD_ID',
      message: `${place} ${given} is not an id`,
      place,
      value: given,
      next: 'Write letters, digits and single hyphens; a record of another dataset after its id and a colon',
    })
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function toScore(given: string): number {
  const score = Number(given)
  if (given.trim() !== '' && score >= 0 && score <= 1) return score
  throw new CliError({
    code: 'BAD_NUMBER',
    message: `--least ${given} is not a score`,
    place: '--least',
    value: given,
    next: 'Write a number from 0 to 1',
  })
}
