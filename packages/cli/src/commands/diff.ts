import { Option } from 'commander'
import type { Release } from '@isnad/schema'
import { CliError } from '../cli-error.ts'
import { dependenciesOf } from '../dependencies-of.ts'
import { createNames } from '../diff/names.ts'
import { printDiff } from '../diff/print-text.ts'
import { toSections } from '../diff/sections.ts'
import { toMarkdown } from '../diff/to-markdown.ts'
import { loadPackage } from '../load-package.ts'
import { PACKAGE_HELP } from '../packages.ts'
import type { DefineCommand } from '../shell.ts'

interface DiffOptions {
  json?: true
  markdown?: true
}

/** `isnad diff`: what a reviewer needs to know between two releases of a dataset. */
export const defineDiff: DefineCommand = (program, shell) => {
  program
    .command('diff')
    .description(
      'tell what was added, corrected and withdrawn between two releases, and which facts and verdicts change',
    )
    .argument('<older>', `the package, or its build: ${PACKAGE_HELP}`)
    .argument('<newer>', 'likewise; a package in development is taken as its authors wrote it')
    .addOption(new Option('--markdown', 'print Markdown, for release notes').conflicts('json'))
    .option('--json', 'print the whole diff as JSON')
    .action(async (older: string, newer: string, { json, markdown }: DiffOptions) => {
      const { diffReleases } = await import('@isnad/dataset')
      const a = await loadPackage(shell.io, older, '<older>', { prefer: 'authored' })
      const b = await loadPackage(shell.io, newer, '<newer>', { prefer: 'authored' })
      refuseOther(a, b)
      const dependencies = await dependenciesOf(
        [newer, older],
        shell.io,
        'facts and verdicts are worked out without it',
      )
      const diff = diffReleases(a, b, { dependencies })
      if (json) return shell.printJson(diff)
      const sections = toSections(diff, createNames([b, a, ...dependencies]))
      if (markdown) shell.io.stdout.write(toMarkdown(diff, sections))
      else printDiff(diff, sections, shell)
    })
}

function refuseOther(a: Release, b: Release): void {
  if (a.dataset.id === b.dataset.id) return
  throw new CliError({
    code: 'OTHER_DATASET',
    message: `<older> is a release of ${a.dataset.id}, and <newer> of ${b.dataset.id}`,
    place: '<newer>',
    value: b.dataset.id,
    next: 'Name two releases of one dataset',
  })
}
