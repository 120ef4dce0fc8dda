import { execFile } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ISNAD } from './isnad.ts'

const CREATE = fileURLToPath(
  new URL('../node_modules/create-isnad-dataset/bin/create-isnad-dataset.js', import.meta.url),
)

/** What npm would install. */
const INSTALLED = fileURLToPath(new URL('../node_modules/@isnad', import.meta.url))

/** A fenced block of Markdown: the words after the fence, and what stands in it. */
const BLOCK = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm

/**
 * Does what a tutorial tells, and gives the tutorial back with what the commands print now.
 *
 * - A block with a file's name is written to that file; a `diff` is applied, and undone after the next commands where it
 *   says `undone`.
 * - In a `console` block, each line after `$ ` is run, and all else is what it printed.
 * - Any other block is only shown.
 *
 * @param folder where to begin
 */
export async function replay(markdown: string, folder: string): Promise<string> {
  let directory = folder
  let undo: (() => Promise<void>)[] = []
  const parts: string[] = []
  let at = 0
  for (const block of markdown.matchAll(BLOCK)) {
    const [whole, language, info = '', content = ''] = block
    const [file, word] = info.trim().split(' ')
    parts.push(markdown.slice(at, block.index))
    at = block.index + whole.length
    if (language !== 'console') {
      parts.push(whole)
      if (!file) continue
      const path = join(directory, file)
      if (language === 'diff') {
        const before = await readFile(path, 'utf8')
        await writeFile(path, patch(before, content, file))
        if (word === 'undone') undo.push(() => writeFile(path, before))
      } else {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, content)
      }
      continue
    }
    let printed = ''
    for (const line of content.split('\n').filter((line) => line.startsWith('$ '))) {
      const command = line.slice(2)
      printed += `${line}\n`
      if (command.startsWith('cd ')) {
        directory = join(directory, command.slice(3))
        await install(directory)
      } else printed += await output(command, directory)
    }
    for (const step of undo.reverse()) await step()
    undo = []
    parts.push(`\`\`\`console\n${printed}\`\`\``)
  }
  return [...parts, markdown.slice(at)].join('')
}

/** Replaces the lines that begin with `-` by those that begin with `+`. */
function patch(text: string, diff: string, file: string): string {
  const lines = (sign: string) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const [before, after] = [lines('-'), lines('+')]
  if (text.split(before).length !== 2) throw new Error(`${file} does not have once:\n${before}`)
  return text.replace(before, () => after)
}

/** What `npm install` fetches, as far as a check needs it. */
async function install(folder: string): Promise<void> {
  const scope = join(folder, 'node_modules/@isnad')
  await mkdir(scope, { recursive: true })
  for (const name of ['dataset-commons', 'schema'])
    await symlink(join(INSTALLED, name), join(scope, name), 'junction')
}

function output(command: string, cwd: string): Promise<string> {
  const ours = command
    .replace(/^npm create isnad-dataset (.*?) -- /, '"$NODE" "$CREATE" $1 ')
    .replace(/^npx isnad /, '"$NODE" "$ISNAD" ')
  const { FORCE_COLOR: _, ...inherited } = process.env
  const env = { ...inherited, NODE: process.execPath, CREATE, ISNAD, NO_COLOR: '1' }
  return new Promise((resolve) => {
    // A command that reports errors ends with another exit code, which is as it should be.
    execFile('sh', ['-c', `${ours} 2>&1`], { cwd, env }, (_error, stdout) => resolve(stdout))
  })
}
