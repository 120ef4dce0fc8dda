import type { Tarball } from '../tarball.ts'
import { commandTrial, importTrial, localTrial, viteTrial } from './all-trials.ts'
import { createProject } from './project.ts'
import { fetchRuntimes, NODE_24 } from './runtimes.ts'
import { pageTrial, requireTrial, scriptTrial, typeScriptTrials } from './sdk-trials.ts'
import { serveFirstDataset } from './serve.ts'
import { outcomesOf, type Outcome } from './trial.ts'

/** What is fetched from the registry besides the packages themselves: the tools of a stranger. */
const TYPESCRIPT_5 = '5.9.3'
const REACT_APPLICATION = ['react@19.3.1', 'react-dom@19.3.1', '@tanstack/react-query@5.108.0', 'vite@8.3.8']

/** The SDK in an empty project, with what every checkout has: no network, a few seconds. */
export async function smokeQuickly(tarballs: readonly Tarball[]): Promise<Outcome[]> {
  await using server = await serveFirstDataset()
  await using project = await createProject([pathOf(tarballs, '@isnad/sdk')], { offline: true })
  return await outcomesOf([
    scriptTrial(project, NODE_24, server.url),
    requireTrial(project, NODE_24, server.url),
    ...typeScriptTrials(project, server.url, '7'),
    pageTrial(project, server.url),
  ])
}

/** Everything: every runtime, an older TypeScript, a page that Vite has built, and all packages in one project. */
export async function smokeWhole(tarballs: readonly Tarball[]): Promise<Outcome[]> {
  const runtimes = await fetchRuntimes()
  await using server = await serveFirstDataset()
  const { url } = server
  await using sdk = await createProject([pathOf(tarballs, '@isnad/sdk')])
  await using older = await createProject([pathOf(tarballs, '@isnad/sdk'), `typescript@${TYPESCRIPT_5}`])
  await using react = await createProject([
    ...['@isnad/sdk', '@isnad/react'].map((name) => pathOf(tarballs, name)),
    ...REACT_APPLICATION,
  ])
  const ofServers = tarballs.filter(({ manifest }) => manifest.name !== '@isnad/react')
  await using all = await createProject(ofServers.map(({ path }) => path))
  return await outcomesOf([
    ...[runtimes.node20, runtimes.node22, NODE_24, runtimes.deno, runtimes.bun].map((runtime) =>
      scriptTrial(sdk, runtime, url),
    ),
    ...[runtimes.node20, runtimes.node22, NODE_24].map((runtime) => requireTrial(sdk, runtime, url)),
    ...typeScriptTrials(sdk, url, '7'),
    ...typeScriptTrials(older, url, TYPESCRIPT_5, `${older.folder}/node_modules/.bin/tsc`),
    pageTrial(sdk, url),
    viteTrial(react, url),
    ...[runtimes.node22, NODE_24].flatMap((runtime) => [
      importTrial(all, runtime, ofServers),
      localTrial(all, runtime),
    ]),
    commandTrial(all),
  ])
}

function pathOf(tarballs: readonly Tarball[], name: string): string {
  const found = tarballs.find(({ manifest }) => manifest.name === name)
  if (!found) throw new Error(`${name} was not packed`)
  return found.path
}
