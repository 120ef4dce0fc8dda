import type { RecordKind } from '@isnad/sdk'
import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { searchFor, type Found } from '../../ask/found.ts'
import { toCount, toKind } from '../../options.ts'
import { words } from '../../print/words.ts'
import type { Shell } from '../../shell.ts'
import type { Style } from '../../print/style.ts'

interface SearchOptions extends AskOptions {
  kind?: RecordKind[]
  language?: string
  limit: number
}

/** `isnad search`, and `isnad ask search`: records, sources and claims by their texts. */
export function defineSearch(program: Command, shell: Shell): void {
  const command = program
    .command('search')
    .argument('<words...>', 'what to search for: Swinga, "Maroc Telecom", بالمغرب')
    .description('find records, sources and claims by a name or a word, however it is spelt')
    .option(
      '--kind <kind...>',
      'records alone, of these kinds: service',
      (given: string, before?: RecordKind[]) => [...(before ?? []), toKind('--kind')(given)],
    )
    .option('--language <tag>', 'by texts in this language alone: ar')
    .option('--limit <number>', 'how many; 0 for all', toCount('--limit'), 20)
  askOptions(command).action((given: string[], options: SearchOptions) =>
    asking(
      shell,
      options,
      async (client) => {
        const { kind: kinds, language, limit } = options
        const filter = { text: given.join(' '), language, kinds }
        const { items, count } = await searchFor(client, filter, limit === 0 ? Infinity : limit)
        if (options.json) return shell.printJson(items)
        if (count === 0) return shell.print('Nothing was found')
        const { style } = shell
        shell.print(...items.flatMap((item) => lines(item, style)).map(style.rtl))
        if (items.length < count)
          shell.print(
            '',
            style.dim(`${count} were found; --limit ${limit * 5} shows more of them, --limit 0 all`),
          )
      },
      { '<words>': given.join(' ') },
    ),
  )
}

/** What it is, and below it the texts in which the words stand, those words marked. */
function lines({ item, matches }: Found, style: Style): string[] {
  const texts = matches.map(({ language, fragments }) => {
    const text = fragments.map(({ text, matched }) => (matched ? style.yellow(text) : text)).join('')
    return `  ${cut(fragments) ? '… ' : ''}${text}  ${style.dim(language)}`
  })
  return [`${style.bold(titleOf(item))}  ${style.dim(`${kindOf(item)}, ${item.id}`)}`, ...texts]
}

function cut([first]: Found['matches'][number]['fragments']): boolean {
  return first !== undefined && first.start > 0
}

function titleOf(item: Found['item']): string {
  if ('name' in item) return item.name
  if ('title' in item) return item.title
  if ('property' in item) return `${item.subject.name}: ${words(item.property)}`
  return item.id
}

function kindOf(item: Found['item']): string {
  return 'kind' in item ? words(item.kind) : item.__typename.toLowerCase()
}
