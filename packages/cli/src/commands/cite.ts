import { InvalidArgumentError } from 'commander'
import type { CitedPassage, TextPosition } from '@isnad/dataset'
import { heldTexts, type Held } from '../cite/held.ts'
import { pickPassage } from '../cite/pick.ts'
import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'
import { isolate } from '../print/bidi.ts'
import type { DefineCommand, Shell } from '../shell.ts'

/** Shorter passages can hardly be judged, and `isnad check` warns of them. */
const SHORT = 40

interface CiteOptions {
  texts: string
  start?: number
  end?: number
  write?: string
  json?: true
}

interface Found extends CitedPassage {
  in: Held
}

/** `isnad cite`: the selector of a passage, ready to be pasted into a source's claims. */
export const defineCite: DefineCommand = (program, shell) => {
  program
    .command('cite')
    .description('find a passage in a text that you hold and print its selector as YAML')
    .argument('<source>', 'the file of a source, or the folder of its package to look in all of its sources')
    .argument(
      '[passage]',
      'the words of the passage; none, or -, reads them from standard input, and lets you choose in a terminal',
    )
    .requiredOption('-t, --texts <directory>', 'a folder of the texts that you hold')
    .option(
      '--start <number>',
      'in place of the words: the first position, in code points from 0',
      toPosition,
    )
    .option('--end <number>', 'and the position after the last', toPosition)
    .option('-w, --write <item>', 'put it into the citation of this item of the source')
    .option('--json', 'print every place as JSON')
    .action(async (source: string, passage: string | undefined, options: CiteOptions) => {
      const { cite } = await import('@isnad/dataset')
      const given = await givenPassage(shell, passage, options)
      const held = await heldTexts(shell, source, options.texts)
      const { wanted, texts } =
        given === undefined ? await picked(shell, held) : { wanted: given, texts: held }
      const found = texts.flatMap((held) => cite(held.text, wanted).map((cited) => ({ ...cited, in: held })))
      if (options.json) shell.printJson(found.map(toJson))
      else for (const each of found) print(each, found.length > 1, shell)
      if (found.length !== 1) shell.exitCode = EXIT.FAILED
      if (found.length === 0) throw await notFound(wanted, texts)
      if (found.length > 1 && (!options.json || options.write !== undefined)) throw ambiguous(found)
      if (options.write !== undefined) await write(found[0]!, options.write, shell)
    })
}

/** The passage by its words or its positions; `undefined` where the person at the terminal is to choose it. */
async function givenPassage(
  { io }: Shell,
  passage: string | undefined,
  { start, end }: CiteOptions,
): Promise<string | TextPosition | undefined> {
  if (passage === undefined && start === undefined && end === undefined && io.choose) return undefined
  if (start === undefined && end === undefined) {
    const words =
      passage === undefined || passage === '-' ? (await io.stdin()).replace(/\r?\n$/, '') : passage
    if (words.trim() !== '') return words
  }
  if (passage === undefined && start !== undefined && end !== undefined) return { start, end }
  throw new CliError({
    code: 'MISSING_PASSAGE',
    message: 'say which passage, either by its words or by --start and --end',
    place: '[passage]',
    next: 'isnad cite sources/a.yaml --texts DIR "the words", or pipe them into it',
  })
}

async function picked({ io }: Shell, texts: readonly Held[]) {
  // Looked at before: there is somebody who chooses.
  const { held, wanted } = await pickPassage(io.choose!, texts)
  return { wanted, texts: [held] }
}

/** Puts a passage into the file, and says so on standard error, where remarks go. */
async function write(
  { start, end, sha256, in: { authored, file, rendition } }: Found,
  item: string,
  { io }: Shell,
) {
  const { citeItem } = await import('@isnad/dataset')
  const text = rendition === undefined ? {} : { text: rendition }
  const written = await citeItem(authored, file, item, { start, end, sha256, ...text })
  if (written !== undefined) {
    io.stderr.write(`written into ${item} of ${written}\n`)
    return
  }
  throw new CliError({
    code: 'NO_SUCH_ITEM',
    message: `${file} has no item ${item} that cites one passage of this text`,
    place: '--write',
    value: item,
    next: 'Write the selector above into the item by hand, or name another item',
    exitCode: EXIT.FAILED,
  })
}

function print(
  { start, end, sha256, exact, differences, in: { file, rendition } }: Found,
  many: boolean,
  shell: Shell,
) {
  const name = rendition === undefined ? '' : `, text: ${rendition}`
  if (many) shell.print(`# ${file}`)
  shell.print(`cite: { start: ${start}, end: ${end}, sha256: ${sha256}${name} }`)
  if (!exact)
    shell.io.stderr.write(
      `Not to the letter: ${(differences ?? []).join(', ')} of your passage differ from the text\n`,
    )
  if (!many && end - start < SHORT)
    shell.io.stderr.write(
      `${end - start} code points: cite the whole sentence or clause, ${SHORT} at least\n`,
    )
}

function toJson({ in: { file, rendition }, ...cited }: Found) {
  return { file, ...(rendition !== undefined && { text: rendition }), ...cited }
}

async function notFound(wanted: string | TextPosition, texts: readonly Held[]): Promise<CliError> {
  const { nearestSentence } = await import('../cite/nearest-sentence.ts')
  const near = typeof wanted === 'string' ? nearestSentence(wanted, texts) : undefined
  const value = typeof wanted === 'string' ? wanted : `${wanted.start} to ${wanted.end}`
  const longest = Math.max(...texts.map(({ text }) => text.length))
  return new CliError({
    code: 'PASSAGE_NOT_FOUND',
    message:
      typeof wanted === 'string'
        ? `the passage does not stand in ${texts.length === 1 ? 'the text' : `any of ${texts.length} texts`}`
        : `no text reaches from ${value}`,
    place: typeof wanted === 'string' ? '[passage]' : '--start',
    value,
    next:
      typeof wanted === 'string'
        ? near
          ? `Is it this one? ${isolate(near.words)}\n  Then: isnad cite ${near.in.file} --start ${near.start} --end ${near.end} …`
          : 'Give it as it is printed; spaces, quotation marks, vowel marks and tatweel may differ'
        : `Write --start below --end, and --end no higher than ${longest}`,
    exitCode: EXIT.FAILED,
  })
}

function ambiguous(found: readonly Found[]): CliError {
  return new CliError({
    code: 'AMBIGUOUS_PASSAGE',
    message: `the passage stands in ${found.length} places`,
    place: '[passage]',
    next: 'Choose one of the selectors above, or give a longer passage',
    exitCode: EXIT.FAILED,
  })
}

function toPosition(given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given)
  throw new InvalidArgumentError('Write a position in Unicode code points, from 0.')
}
