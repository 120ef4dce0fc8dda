import { join } from 'node:path'
import { ROOT } from '../pack.ts'
import { findChromium, openPage } from './browser.ts'
import { ANSWER, TYPED_ANSWER } from './expected.ts'
import type { Project } from './project.ts'
import { NODE_24, type Runtime } from './runtimes.ts'
import { expectSame, LeftOut, type Trial } from './trial.ts'

const SDK = ['@isnad/sdk']

/** How TypeScript finds packages: the `moduleResolution` and the `module` that goes with it. */
const MODES = { bundler: 'esnext', node16: 'node16', nodenext: 'nodenext' } as const

/** The compiler of the workspace. */
const TSC = join(ROOT, 'node_modules/.bin/tsc')

/** A program of plain JavaScript, which gives the same in every runtime. */
export function scriptTrial(project: Project, runtime: Runtime, url: string): Trial {
  return {
    packages: SDK,
    name: `JavaScript, ${runtime.name}`,
    run: async () => expectNothingElse(await project.runJson(runtime, 'main.mjs', url), ANSWER),
  }
}

/** `require` of a package that is ESM: it works since Node 20.19 and 22.12. */
export function requireTrial(project: Project, runtime: Runtime, url: string): Trial {
  return {
    packages: SDK,
    name: `CommonJS, ${runtime.name}`,
    run: async () => expectNothingElse(await project.runJson(runtime, 'require.cjs', url), ANSWER.datasets),
  }
}

/** A program in TypeScript compiles in each mode, with its declarations checked, and what it compiles to runs. */
export function typeScriptTrials(project: Project, url: string, version: string, tsc = TSC): Trial[] {
  return Object.entries(MODES).map(([moduleResolution, module]) => ({
    packages: SDK,
    name: `TypeScript ${version}, ${moduleResolution}`,
    async run() {
      const outDir = `out-${version}-${moduleResolution}`
      const config = `tsconfig.${outDir}.json`
      const lib = ['es2023', 'dom', 'dom.iterable']
      const strict = { strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true, types: [] }
      const compilerOptions = {
        ...strict,
        target: 'es2022',
        module,
        moduleResolution,
        lib,
        outDir,
        rootDir: '.',
      }
      await project.write(config, JSON.stringify({ files: ['typed.ts'], compilerOptions }))
      await project.run(tsc, '-p', config)
      return expectNothingElse(
        await project.runJson(NODE_24, 'main.mjs', url, `./${outDir}/typed.js`),
        TYPED_ANSWER,
      )
    },
  }))
}

/** A page with `<script type="module">` and an import map, and no build. */
export function pageTrial(project: Project, url: string): Trial {
  return {
    packages: SDK,
    name: 'Chromium, <script type="module">',
    run: async () =>
      expectNothingElse(
        await openPage(chromium(), project.folder, `/page.html?url=${encodeURIComponent(url)}`),
        ANSWER,
      ),
  }
}

/** @throws LeftOut where this machine has no Chromium */
export function chromium(): string {
  const found = findChromium()
  if (found === undefined) throw new LeftOut('there is no Chromium here; CHROMIUM can name one')
  return found
}

function expectNothingElse(actual: unknown, expected: unknown): undefined {
  expectSame(actual, expected)
}
