import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { transform } from 'esbuild'
import { contextOf, ROOT, type Block } from './block.ts'

const run = promisify(execFile)

/** Languages of modules, and what esbuild calls them. */
const LOADERS = { ts: 'ts', tsx: 'tsx', js: 'js', mjs: 'js' } as const

/** Whether a block is a module. */
export function isModule({ language }: Block): boolean {
  return Object.hasOwn(LOADERS, language)
}

/** In the package whose document it is, so that it finds what the package has; the package itself by its name. */
function folderOf(block: Block): string {
  return join(contextOf(block), '.samples')
}

function fileOf(block: Block, extension: string): string {
  return join(folderOf(block), `${block.file.replace(/^.*\//, '')}-${block.line}.${extension}`)
}

/** Removes what the samples wrote. */
export async function removeSamples(blocks: readonly Block[]): Promise<void> {
  await Promise.all(blocks.map((block) => rm(folderOf(block), { recursive: true, force: true })))
}

/** What the compiler says of modules in TypeScript: nothing where all is well. */
export async function typeErrorsOf(blocks: readonly Block[]): Promise<string> {
  const typed = blocks.filter(({ language }) => language === 'ts' || language === 'tsx')
  for (const block of typed) {
    await mkdir(folderOf(block), { recursive: true })
    await writeFile(fileOf(block, block.language), `${block.code}\nexport {}\n`)
  }
  const config = join(ROOT, 'packages/samples/.samples/tsconfig.json')
  await mkdir(join(config, '..'), { recursive: true })
  const lib = ['es2024', 'dom', 'dom.iterable', 'esnext.disposable', 'esnext.iterator', 'esnext.collection']
  const files = typed.map((block) => fileOf(block, block.language))
  const compilerOptions = { noEmit: true, jsx: 'react-jsx', lib }
  await writeFile(
    config,
    JSON.stringify({ extends: join(ROOT, 'tsconfig.base.json'), files, compilerOptions }),
  )
  return await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', config, '--pretty', 'false']).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  )
}

/**
 * Runs a module as a reader would, in a process of its own.
 *
 * @param directory where it runs
 * @param url the GraphQL endpoint that stands for the one of the documents
 * @throws Error with what it printed, where it fails or a promise of its comments is not kept
 */
export async function runModule(block: Block, directory: string, url: string): Promise<void> {
  const file = fileOf(block, 'mjs')
  await mkdir(folderOf(block), { recursive: true })
  // The guard holds: who is no module is not run.
  const loader = LOADERS[block.language as keyof typeof LOADERS]
  const { code } = await transform(withExpectations(block.code), {
    loader,
    jsx: 'automatic',
    format: 'esm',
    target: 'es2022',
    // An expression whose value a comment tells is an expectation by now; the rest is run as it stands.
    treeShaking: false,
  })
  await writeFile(file, `${banner(url)}\n${code}`)
  await run(process.execPath, [file], { cwd: directory, timeout: 60_000 }).catch(
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`${stderr}${stdout}`)
    },
  )
}

/** An expression in a line of its own, and its value in a comment. */
const PROMISE =
  /^(?!(?:const|let|import|export|for|if|return) )(\S.*?) \/\/ ('[^']*'|-?\d+|true|false|null|undefined|\[[^…]*\]|\{[^…]*\})$/gm

/** The code with the promises of its comments as expectations: `answer.verdict // 'BLOCKED'`. */
export function withExpectations(code: string): string {
  return code.replace(PROMISE, 'deepEqual($1, $2)')
}

/** Sends what is meant for the server of the documents to that of the test. */
function banner(url: string): string {
  return `import { deepStrictEqual as deepEqual } from 'node:assert/strict'
const { fetch: reach } = globalThis
globalThis.fetch = (url, init) => reach(\`\${url}\`.replace('http://localhost:4000/graphql', '${url}'), init)`
}
