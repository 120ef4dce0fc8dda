import { stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { CitedPassage, HeldText, TextPosition } from '@isnad/dataset'
import { CliError } from '../cli-error.ts'
import { packageDirectory, textsDirectory } from '../directories.ts'
import { EXIT } from '../exit-codes.ts'
import type { DefineCommand, Shell } from '../shell.ts'

interface CiteOptions {
  texts: string
  start?: number
  end?: number
  json?: true
}

/** A text of a source that the caller holds. */
interface Held {
  /** The source's file, relative to the package. */
  file: string
  /** The rendition's name, where the source has several. */
  rendition?: string
  text: HeldText
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
    .argument('[passage]', 'the words of the passage; - reads them from standard input')
    .requiredOption('-t, --texts <directory>', 'a folder of the texts that you hold')
    .option(
      '--start <number>',
      'in place of the words: the first position, in code points from 0',
      toPosition,
    )
    .option('--end <number>', 'and the position after the last', toPosition)
    .option('--json', 'print every place as JSON')
    .action(async (source: string, passage: string | undefined, options: CiteOptions) => {
      const { cite } = await import('@isnad/dataset')
      const wanted = await wantedPassage(shell, passage, options)
      const texts = await heldTexts(shell, source, options.texts)
      const found = texts.flatMap((held) => cite(held.text, wanted).map((cited) => ({ ...cited, in: held })))
      if (options.json) shell.printJson(found.map(toJson))
      else for (const each of found) print(each, found.length > 1, shell)
      if (found.length !== 1) shell.exitCode = EXIT.FAILED
      if (found.length === 0) throw notFound(wanted, texts)
      if (found.length > 1 && !options.json) throw ambiguous(found)
    })
}

async function wantedPassage({ io }: Shell, passage: string | undefined, { start, end }: CiteOptions) {
  if (passage !== undefined && start === undefined && end === undefined)
    return passage === '-' ? (await io.stdin()).replace(/\r?\n$/, '') : passage
  if (passage === undefined && start !== undefined && end !== undefined) return { start, end }
  throw new CliError({
    code: 'MISSING_PASSAGE',
    message: 'say which passage, either by its words or by --start and --end',
    place: '[passage]',
    next: 'isnad cite sources/a.yaml --texts DIR "the words"; - in place of the words reads standard input',
  })
}

/** The texts of a source, or of all sources of a package, as far as the caller holds them. */
async function heldTexts({ io }: Shell, given: string, textsGiven: string): Promise<Held[]> {
  const { readDataset, readTexts } = await import('@isnad/dataset')
  const path = resolve(io.directory, given)
  const isFile = (await stat(path).catch(() => undefined))?.isFile() === true
  const root = await packageDirectory(io, isFile ? dirname(dirname(path)) : given, '<source>')
  const { sources } = await readDataset(root)
  const file = isFile ? relative(root, path).replaceAll('\\', '/') : undefined
  const texts = await readTexts(await textsDirectory(io, textsGiven))
  const held = sources
    .filter((source) => file === undefined || source.file === file)
    .flatMap(({ file, value }) => {
      const named = Object.entries(value.source?.texts ?? {}).map(([name, text]) => ({
        name,
        digest: text?.sha256,
      }))
      const renditions = [...named, { name: undefined, digest: value.source?.text?.sha256 }]
      return renditions.flatMap(({ name, digest }): Held[] => {
        const text = digest === undefined ? undefined : texts.get(digest)
        return text ? [{ file, ...(name !== undefined && { rendition: name }), text }] : []
      })
    })
  if (held.length > 0) return held
  throw new CliError({
    code: 'NO_TEXT',
    message: `--texts ${textsGiven} has no text of ${given}: none of its ${texts.size} files has the digest that the source states`,
    place: '--texts',
    value: textsGiven,
    next: 'The digest is the SHA-256 of the NFC text in UTF-8; isnad check --texts tells which sources have theirs',
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
}

function toJson({ in: { file, rendition }, ...cited }: Found) {
  return { file, ...(rendition !== undefined && { text: rendition }), ...cited }
}

function notFound(wanted: string | TextPosition, texts: readonly Held[]): CliError {
  const value = typeof wanted === 'string' ? wanted : `${wanted.start} to ${wanted.end}`
  const longest = Math.max(...texts.map(({ text }) => text.length))
  return new CliError({
    code: 'PASSAGE_NOT_FOUND',
    message:
      typeof wanted === 'string'
        ? `the passage stands in none of ${texts.length} texts`
        : `no text reaches from ${value}`,
    place: typeof wanted === 'string' ? '[passage]' : '--start',
    value,
    next:
      typeof wanted === 'string'
        ? 'Give it as it is printed; spaces, quotation marks and tatweel may differ'
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
