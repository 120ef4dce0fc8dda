import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from './test/serve.ts'

const run = promisify(execFile)

const root = fileURLToPath(new URL('..', import.meta.url))
/** Below `node_modules`, so that what is written there finds the packages that this one has. */
const folder = join(root, 'node_modules/.readme')
const sources = { '@isnad/sdk': join(root, 'src/index.ts'), '@isnad/sdk/local': join(root, 'src/local.ts') }

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const samples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match, index) => ({
  file: join(folder, `sample-${index + 1}.ts`),
  code: match[1] ?? '',
}))

let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  for (const { file, code } of samples) writeFileSync(file, `${code}\nexport {}\n`)
  server = await serve(['@isnad/dataset-morocco-voip-2016'], root)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.close()
})

/** The code with its promises kept: `answer.verdict // 'BLOCKED'` becomes an expectation. */
function withExpectations(code: string): string {
  return code.replace(/^([\w.[\]?]+) \/\/ ('.*'|\d+|true|false|null)$/gm, 'equal($1, $2)')
}

describe('the code of the README', () => {
  it('is of the types that it says', async () => {
    const paths = Object.fromEntries(Object.entries(sources).map(([name, file]) => [name, [file]]))
    const config = join(folder, 'tsconfig.json')
    writeFileSync(
      config,
      JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['*.ts'], compilerOptions: { paths } }),
    )
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
    const checked = await run(process.execPath, [tsc, '-p', config]).catch(
      (error: { stdout: string }) => error,
    )
    expect(checked.stdout).toBe('')
  })

  it.each(samples.map((sample, index) => [index + 1, sample] as const))(
    'runs: sample %d',
    async (_number, sample) => {
      const outfile = sample.file.replace(/\.ts$/, '.mjs')
      await build({
        stdin: { contents: withExpectations(sample.code), resolveDir: folder, loader: 'ts' },
        alias: sources,
        banner: { js: redirect(server.url) },
        bundle: true,
        external: ['@isnad/dataset', '@isnad/graphql', '@isnad/store', 'graphql'],
        platform: 'node',
        format: 'esm',
        target: 'es2022',
        outfile,
      })
      // In a process of its own, as a reader would run it.
      await expect(run(process.execPath, [outfile], { cwd: root })).resolves.toBeDefined()
    },
  )
})

/** Sends what is meant for the server of the README to the one of the test. */
function redirect(url: string): string {
  return `import { equal } from 'node:assert/strict'
const { fetch: reach } = globalThis
globalThis.fetch = (url, init) => reach(url.replace('http://localhost:4000/graphql', '${url}'), init)`
}
