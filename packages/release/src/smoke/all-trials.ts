import { isDataset, type Tarball } from '../tarball.ts'
import { openPage } from './browser.ts'
import { ANSWER } from './expected.ts'
import type { Project } from './project.ts'
import { chromium } from './sdk-trials.ts'
import { NODE_24, type Runtime } from './runtimes.ts'
import { expectSame, type Trial } from './trial.ts'

/** What answers without a server. */
const LOCAL = [
  '@isnad/sdk',
  '@isnad/dataset',
  '@isnad/evidence',
  '@isnad/graphql',
  '@isnad/schema',
  '@isnad/store',
  '@isnad/dataset-commons',
  '@isnad/dataset-morocco-voip-2016',
]

/** Every entry point of every package can be imported with what the packages declare, and nothing else. */
export function importTrial(project: Project, runtime: Runtime, tarballs: readonly Tarball[]): Trial {
  const entries = tarballs
    .filter((tarball) => !isDataset(tarball))
    .flatMap(({ manifest }) =>
      Object.keys(manifest.exports ?? {})
        .filter((entry) => !/\*|\.\w+$/.test(entry))
        .map((entry) => `${manifest.name}${entry.slice(1)}`),
    )
    // What is there for the tests of others asks for their test runner.
    .filter((entry) => !entry.endsWith('/testing'))
  return {
    packages: namesOf(tarballs),
    name: `every entry point, ${runtime.name}`,
    async run() {
      const counts = (await project.runJson(runtime, 'imports.mjs', ...entries)) as {
        [entry: string]: number
      }
      for (const entry of entries)
        if (!counts[entry]) throw new Error(`${entry} exports nothing that is there at run time`)
      return `${entries.length} entry points`
    },
  }
}

/** The SDK over installed datasets, without a network. */
export function localTrial(project: Project, runtime: Runtime): Trial {
  return {
    packages: LOCAL,
    name: `@isnad/sdk/local, ${runtime.name}`,
    async run() {
      const { verdict, datasets } = ANSWER
      expectSame(await project.runJson(runtime, 'local.mjs'), { verdict, datasets })
      return undefined
    },
  }
}

/** The command line, as npm has installed it. */
export function commandTrial(project: Project): Trial {
  const question = '--service whatsapp --feature VOICE_CALL --network ADSL --place MA --at 2016-03-15'
  return {
    packages: ['@isnad/cli', ...LOCAL],
    name: 'isnad ask, from node_modules/.bin',
    async run() {
      const json = await project.run(
        NODE_24.command[0],
        'node_modules/@isnad/cli/bin/isnad.js',
        'ask',
        'availability',
        ...question.split(' '),
        '--json',
      )
      expectSame((JSON.parse(json) as { verdict: string }).verdict, ANSWER.verdict)
      return undefined
    },
  }
}

/** A page in React that Vite has built, in Chromium. */
export function viteTrial(project: Project, url: string): Trial {
  return {
    packages: ['@isnad/react', '@isnad/sdk'],
    name: 'Chromium, React, built by Vite',
    async run() {
      const browser = chromium()
      const printed = await project.run(
        NODE_24.command[0],
        'node_modules/vite/bin/vite.js',
        'build',
        'vite',
        '--logLevel',
        'warn',
      )
      if (/warn/i.test(printed)) throw new Error(printed)
      const page = `/index.html?url=${encodeURIComponent(url)}`
      expectSame(await openPage(browser, `${project.folder}/vite/dist`, page), {
        verdict: ANSWER.verdict,
        claims: 3,
      })
      return undefined
    },
  }
}

function namesOf(tarballs: readonly Tarball[]): string[] {
  return tarballs.filter((tarball) => !isDataset(tarball)).map(({ manifest }) => manifest.name)
}
