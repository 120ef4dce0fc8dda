import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join, relative, resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { CliError } from '../cli-error.ts'
import { packageFolder } from '../packages.ts'
import type { DefineCommand } from '../shell.ts'

interface NewOptions {
  language: string
  json?: true
}

/** Where a package made by `npm create isnad-dataset` has the schema that editors read. */
const SCHEMA = '../node_modules/@isnad/schema/schemas/source.schema.json'

/** `isnad new`: the file of a source, begun from its text: title, digest and length. */
export const defineNew: DefineCommand = (program, shell) => {
  program
    .command('new')
    .description('begin the file of a source from its text, with its digest and its length')
    .argument('<text>', 'the file of the text, as UTF-8; its name becomes the name of the source')
    .argument('[directory]', 'the folder of the package', '.')
    .requiredOption('-l, --language <tag>', 'the language of the text, as a BCP 47 tag: ar, en', toLanguage)
    .option('--json', 'print what was written as JSON')
    .action(async (text: string, directory: string, { language, json }: NewOptions) => {
      const { holdText } = await import('@isnad/dataset')
      const slug = basename(text, extname(text))
      await refuseBadName(slug, text)
      const root = await packageFolder(shell.io, directory, '[directory]')
      const held = holdText(await readText(resolve(shell.io.directory, text), text))
      const path = join(root, 'sources', `${slug}.yaml`)
      const file = relative(shell.io.directory, path)
      await mkdir(join(root, 'sources'), { recursive: true })
      await writeFile(path, sourceFile(held, language), { flag: 'wx' }).catch((error: unknown) => {
        throw alreadyThere(error, file)
      })
      const { sha256, length } = held
      if (json) shell.printJson({ file, sha256, length })
      else
        shell.print(
          `${file}: ${length} code points`,
          '  add publisher and published, then code its sentences',
        )
    })
}

/** Fit to build as it stands: what is not known is left to the coder, as comments. */
function sourceFile(held: { text: string; sha256: string; length: number }, language: string): string {
  const first = held.text.split(/[\r\n\u2028\u2029]/).find((line) => line.trim() !== '') ?? 'Without a title'
  const title = [...first.trim().replaceAll(/\p{Cc}/gu, ' ')].slice(0, 300).join('').replaceAll("'", "''")
  return `# yaml-language-server: $schema=${SCHEMA}
source:
  type: ARTICLE
  title: { ${language}: '${title}' }
  # publisher: the id of its outlet's record, where the document names the outlet
  # published: the day that its own page or text gives
  language: ${language}
  text: { sha256: ${held.sha256}, length: ${held.length} }
claims: []
`
}

async function readText(path: string, given: string): Promise<string> {
  const bytes = await readFile(path).catch(() => undefined)
  const details = { place: '<text>', value: given }
  if (!bytes)
    throw new CliError({
      code: 'NO_SUCH_FILE',
      message: `<text> ${given} is not a file that can be read`,
      next: 'Save the text of the document as a file of its own, such as texts/beacon-2019-05-12.txt',
      ...details,
    })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CliError({
      code: 'BAD_UTF8',
      message: `<text> ${given} is not UTF-8`,
      next: 'Save it as UTF-8',
      ...details,
    })
  }
}

async function refuseBadName(slug: string, given: string): Promise<void> {
  const { parts } = await import('@isnad/schema')
  if (!(await parts.slug['~standard'].validate(slug)).issues) return
  throw new CliError({
    code: 'BAD_FILE_NAME',
    message: `"${slug}" cannot be the name of a source`,
    place: '<text>',
    value: given,
    next: 'Rename the file: letters, digits and single hyphens, such as beacon-2019-05-12.txt',
  })
}

function alreadyThere(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return error
  return new CliError({
    code: 'FILE_EXISTS',
    message: `${file} is there already`,
    place: '<text>',
    value: file,
    next: 'Give the text another name, or go on in that file',
  })
}

function toLanguage(tag: string): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag)
    if (canonical !== undefined) return canonical
  } catch {
    // Said below, as for any other tag that is none.
  }
  throw new InvalidArgumentError('Write a BCP 47 tag: ar, en, fr.')
}
