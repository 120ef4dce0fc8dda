import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkRelease, problemsOf } from './check-release.ts'
import { packAll } from './pack.ts'
import type { Tarball } from './tarball.ts'

let folder: string
let tarballs: Tarball[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-release-'))
  tarballs = await packAll(folder)
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

test('every package of this workspace can be published', async () => {
  // A folder that was built in before has leftovers of sources that are gone; a release is built in a fresh one.
  const problems = [...problemsOf(await checkRelease(tarballs))].filter(({ code }) => code !== 'STALE_FILE')
  expect(problems).toEqual([])
}, 120_000)

test('no package is published that says it is private, and the SDK is among the others', () => {
  expect(tarballs.filter(({ manifest }) => manifest.private)).toEqual([])
  expect(tarballs.map(({ manifest }) => manifest.name)).toContain('@isnad/sdk')
})

test('packages ask for the versions of this workspace', () => {
  const versions = new Map(tarballs.map(({ manifest }) => [manifest.name, manifest.version]))
  const asked = tarballs.flatMap(({ manifest }) =>
    Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(([name]) =>
      versions.has(name),
    ),
  )
  expect(asked.length).toBeGreaterThan(10)
  for (const [name, range] of asked)
    expect([name, range.replace('^', '')]).toEqual([name, versions.get(name)])
})
