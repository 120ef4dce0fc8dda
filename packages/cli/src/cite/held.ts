import { stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import type { Authored, HeldText } from '@isnad/dataset'
import { CliError } from '../cli-error.ts'
import { textsDirectory } from '../directories.ts'
import { EXIT } from '../exit-codes.ts'
import { packageFolder } from '../packages.ts'
import type { Shell } from '../shell.ts'

/** A text of a source that the caller holds. */
export interface Held {
  /** The package of the source. */
  authored: Authored
  /** The source's file, relative to the package. */
  file: string
  /** The rendition's name, where the source has several. */
  rendition?: string
  /** Of the source, as a BCP 47 tag. */
  language?: string
  text: HeldText
}

/** The texts of a source, or of all sources of a package, as far as the caller holds them. */
export async function heldTexts({ io }: Shell, given: string, textsGiven: string): Promise<Held[]> {
  const { readDataset, readTexts } = await import('@isnad/dataset')
  const path = resolve(io.directory, given)
  const isFile = (await stat(path).catch(() => undefined))?.isFile() === true
  const root = await packageFolder(io, isFile ? dirname(dirname(path)) : given, '<source>')
  const authored = await readDataset(root)
  const file = isFile ? relative(root, path).replaceAll('\\', '/') : undefined
  const texts = await readTexts(await textsDirectory(io, textsGiven))
  const held = authored.sources
    .filter((source) => file === undefined || source.file === file)
    .flatMap(({ file, value }) => {
      const language = value.source?.language
      const named = Object.entries(value.source?.texts ?? {}).map(([name, text]) => ({
        name,
        digest: text?.sha256,
      }))
      const renditions = [...named, { name: undefined, digest: value.source?.text?.sha256 }]
      return renditions.flatMap(({ name, digest }): Held[] => {
        const text = digest === undefined ? undefined : texts.get(digest)
        return text
          ? [
              {
                authored,
                file,
                ...(name !== undefined && { rendition: name }),
                ...(language !== undefined && { language }),
                text,
              },
            ]
          : []
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
