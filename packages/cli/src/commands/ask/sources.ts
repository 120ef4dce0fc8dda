import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { listing } from '../../ask/listing.ts'
import { toCount } from '../../options.ts'
import { sourceLine } from '../../print/claim.ts'
import { words } from '../../print/words.ts'
import { wrap } from '../../print/wrap.ts'
import type { Shell } from '../../shell.ts'

interface SourcesOptions extends AskOptions {
  publisher?: string
  language?: string
  limit?: number
}

/** `isnad ask sources`: the documents in which claims stand. */
export function defineSources(ask: Command, shell: Shell): void {
  const command = ask
    .command('sources')
    .description('the documents in which claims stand')
    .option('--publisher <id>', 'of this outlet')
    .option('--language <tag>', 'in this language: ar')
    .option('--limit <number>', 'how many; 0 for all', toCount('--limit'))
  askOptions(command).action((options: SourcesOptions) =>
    asking(shell, options, async (client) => {
      const { publisher, language } = options
      const { items, rest } = await listing(client.sources({ publisher, language }), options, shell)
      if (options.json) return shell.printJson(items)
      const { style } = shell
      const blocks = items.map((source) => [
        ...wrap(style.bold(sourceLine(source)), style.width, '', '  '),
        `  ${words(source.type)}, ${source.language}${source.quotedIn ? `, quoted in ${source.quotedIn.id}` : ''}`,
        ...(source.url ? [`  ${source.url}`] : []),
        `  ${style.dim(source.id)}`,
      ])
      shell.print(
        ...blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])).map(style.rtl),
        ...rest,
      )
    }),
  )
}
