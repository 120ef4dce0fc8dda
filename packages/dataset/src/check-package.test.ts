import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildDataset } from './build.ts'
import { checkPackage } from './check-package.ts'
import { openFolder } from './open/open-package.ts'
import { GOOD, withPackage } from './test/package.ts'

/** The codes that a check finds in a package that was built, then installed, then changed. */
async function codesOf(change: (installed: string) => Promise<unknown>): Promise<string[]> {
  const found: string[] = []
  await withPackage({}, async (dir) => {
    await buildDataset(dir)
    const installed = join(dir, 'node_modules/dataset-valley')
    await mkdir(join(dir, 'node_modules'))
    for (const part of ['package.json', 'dataset.yaml', 'records', 'sources', 'dist'])
      await cp(join(dir, part), join(installed, part), { recursive: true })
    await change(installed)
    const { issues, ok, summary } = await checkPackage(openFolder('x', installed))
    found.push(...issues.filter(({ severity }) => severity === 'error').map(({ code }) => code))
    expect([ok, summary.errors]).toEqual([found.length === 0, found.length])
  })
  return found
}

test('a package as it was published is in order', async () => {
  expect(await codesOf(async () => {})).toEqual([])
})

test('a build that was not made from what is beside it is told: an edit, or a list that was left out', async () => {
  const edited = GOOD['records/things.yaml']!.replace('al-Manara', 'Al Manara')
  expect(await codesOf((dir) => writeFile(join(dir, 'records/things.yaml'), edited))).toEqual(['BUILD_STALE'])
  const withdrawals =
    'withdrawals:\n  - { id: manara-03.figure, date: 2031-05-02, reason: { en: An error. } }\n'
  expect(await codesOf((dir) => writeFile(join(dir, 'withdrawals.yaml'), withdrawals))).toContain(
    'BUILD_STALE',
  )
})

test('so is one that was altered, or is not there', async () => {
  expect(await codesOf((dir) => writeFile(join(dir, 'dist/dataset.ndjson'), '{}\n'))).toEqual([
    'BUILD_ALTERED',
  ])
  expect(await codesOf((dir) => rm(join(dir, 'dist/dataset.ndjson')))).toEqual(['BUILD_INCOMPLETE'])
})

test('a package in development is checked without its build', async () => {
  await withPackage({}, async (dir) => {
    await buildDataset(dir)
    await writeFile(join(dir, 'dist/RELEASE'), 'x')
    expect((await checkPackage(openFolder('x', dir))).ok).toBe(true)
  })
})
