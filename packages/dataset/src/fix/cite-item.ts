import { join } from 'node:path'
import type { SourceFile } from '@isnad/schema'
import type { Authored } from '../authored.ts'
import type { CitedPassage } from '../cite.ts'
import { soleText } from '../compile-claims.ts'
import { readPackageFile } from '../files.ts'
import { applyEdits } from './apply-edits.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Writes another passage into the citation of an item, as an edit of the text: comments and layout stay.
 *
 * @param source the file of the source: `sources/a.yaml`
 * @param item the id of the item, which cites one passage of the same text
 * @param passage with the name of its text, where the source has several
 * @returns the file that was written, which may be one that continues the source; `undefined` where there is no such item,
 * or it cites none or several, or another text
 */
export async function citeItem(
  authored: Authored,
  source: string,
  item: string,
  { start, end, sha256, text = 'main' }: Pick<CitedPassage, 'start' | 'end' | 'sha256'> & { text?: string },
): Promise<string | undefined> {
  const document = authored.sources.find(({ file }) => file === source)
  const index = document?.value.claims?.findIndex((claim) => claim?.id === item) ?? -1
  const cited = document?.value.claims?.[index]?.cite
  if (!document || cited === undefined || Array.isArray(cited)) return undefined
  // What `soleText` looks at may be missing in a file with errors, and it does without.
  if ((cited.text ?? soleText(document.value as Pick<SourceFile, 'source'>)) !== text) return undefined
  const edits = Object.entries({ start, end, sha256 }).map(([key, value]) => {
    const span = document.span(['claims', index, 'cite', key])
    return span && { ...span, text: String(value) }
  })
  if (!edits.every((edit) => edit !== undefined)) return undefined
  const { file } = edits[0]!
  const read = await readPackageFile(authored.dir, file)
  const edited = 'text' in read ? applyEdits(read.text, edits) : undefined
  if (edited === undefined) return undefined
  await replaceFile(join(authored.dir, file), edited)
  return file
}
