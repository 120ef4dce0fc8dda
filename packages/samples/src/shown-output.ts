import { isDeepStrictEqual } from 'node:util'
import type { Block } from './block.ts'

/**
 * Compares what a command printed with what the document shows below it. A last line of `…` stands for more.
 *
 * @throws Error where they differ
 */
export function compareOutput(shown: Block, printed: string): void {
  if (shown.language === 'json') {
    if (isDeepStrictEqual(JSON.parse(shown.code), JSON.parse(printed))) return
    throw new Error(`the document shows\n${shown.code}\nand the command printed\n${printed}`)
  }
  const lines = shown.code.trimEnd().split('\n')
  const isWhole = lines.at(-1)?.trim() !== '…'
  const wanted = isWhole ? lines : lines.slice(0, -1)
  const actual = printed.trimEnd().split('\n')
  const compared = isWhole ? actual : actual.slice(0, wanted.length)
  if (wanted.join('\n') !== compared.join('\n'))
    throw new Error(
      `the document shows\n${wanted.join('\n')}\nand the command printed\n${compared.join('\n')}`,
    )
}
