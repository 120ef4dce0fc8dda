import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** What is documentation, and so has samples. */
const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  '{packages,apps}/*/*.md',
  'docs/**/*.md',
]

/** A fenced block of a document. */
export interface Block {
  /** The document, relative to the root. */
  file: string
  /** Where the fence stands; the first line is 1. */
  line: number
  /** The word after the fence; of a block without one, ''. */
  language: string
  /** What stands after that word: in a tutorial, the name of a file. */
  info: string
  code: string
  /** Why it is only shown, from `<!-- not run: … -->` on the line before. */
  notRun: string | undefined
}

const FENCE = /^(?:<!-- not run: (.*) -->\n)?```(\w*)([^\n]*)\n([\s\S]*?)^```$/gm

/** The blocks of a document, in their order. */
export function blocksOf(file: string, markdown: string): Block[] {
  return [...markdown.matchAll(FENCE)].map((match) => {
    const [, notRun, language = '', info = '', code = ''] = match
    const line = markdown.slice(0, match.index).split('\n').length + (notRun === undefined ? 0 : 1)
    return { file, line, language, info: info.trim(), code, notRun }
  })
}

/** The blocks of every document of the repository. */
export function allBlocks(): Block[] {
  const files = globSync(DOCUMENTS, { cwd: ROOT, exclude: (name) => name === 'node_modules' })
  return files.toSorted().flatMap((file) => blocksOf(file, readFileSync(join(ROOT, file), 'utf8')))
}

/** `packages/sdk/README.md:12`. */
export function placeOf({ file, line }: Block): string {
  return `${file}:${line}`
}

/** The folder of the package whose document it is, in which its imports are looked up; of docs/, the root. */
export function contextOf({ file }: Block): string {
  return /^(packages|apps)\//.test(file) ? join(ROOT, dirname(file)) : ROOT
}
