import { cp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buildDataset } from './build.ts'
import { loadRelease } from './load.ts'
import { GOOD, withPackage } from './test/package.ts'
import { release, version } from './test/release.ts'
import { packed, tarball } from './test/tarball.ts'

const RECORDS = 'records/things.yaml'
const EDITED = GOOD[RECORDS]!.replace('al-Manara', 'Al Manara')

/** The Latin label of the newspaper, which is edited. */
async function label(dir: string): Promise<string | undefined> {
  const { records } = await loadRelease(dir)
  return records
    .find(({ id }) => id === 'valley:manara')
    ?.labels.find(({ language }) => language === 'ar-Latn')?.text
}

describe('of a package in development', () => {
  test('the build is taken as long as it is made from what the package says', async () => {
    await withPackage({}, async (dir) => {
      await buildDataset(dir)
      // Were it compiled again, nobody would see that the build was altered.
      await writeFile(join(dir, 'dist/RELEASE'), `${'0'.repeat(64)}\n`)
      await expect(loadRelease(dir)).rejects.toMatchObject({ code: 'BUILD_ALTERED' })
    })
  })

  test.each([
    ['a file is edited', async (dir: string) => writeFile(join(dir, RECORDS), EDITED), 'Al Manara'],
    [
      'a file is added',
      async (dir: string) =>
        writeFile(
          join(dir, 'records/more.yaml'),
          'records:\n  - { id: more, kind: place, labels: { en: M } }\n',
        ),
      'al-Manara',
    ],
    [
      'something is withdrawn',
      async (dir: string) =>
        writeFile(
          join(dir, 'withdrawals.yaml'),
          'withdrawals:\n  - { id: manara-03.figure, date: 2031-05-02, reason: { en: An error. } }\n',
        ),
      'al-Manara',
    ],
    [
      'the version is raised',
      async (dir: string) =>
        writeFile(join(dir, 'package.json'), GOOD['package.json']!.replace('0.1.0', '0.2.0')),
      'al-Manara',
    ],
  ])('what is written is taken once %s', async (_, edit, expected) => {
    await withPackage({}, async (dir) => {
      const { hash } = await buildDataset(dir)
      await edit(dir)
      expect(await label(dir)).toBe(expected)
      expect((await loadRelease(dir)).hash).not.toBe(hash)
      await buildDataset(dir)
      expect((await loadRelease(dir)).hash).not.toBe(hash)
    })
  })

  test('times do not count: a file that is only touched, or older than the build and other', async () => {
    await withPackage({}, async (dir) => {
      const { hash } = await buildDataset(dir)
      await utimes(join(dir, RECORDS), new Date('2099-01-01'), new Date('2099-01-01'))
      expect((await loadRelease(dir)).hash).toBe(hash)
      await writeFile(join(dir, RECORDS), EDITED)
      await utimes(join(dir, RECORDS), new Date('2001-01-01'), new Date('2001-01-01'))
      expect(await label(dir)).toBe('Al Manara')
    })
  })

  test('a build that does not say from what it was made counts for nothing', async () => {
    await withPackage({}, async (dir) => {
      await buildDataset(dir)
      await rm(join(dir, 'dist/INPUTS'))
      await writeFile(join(dir, 'dist/dataset.ndjson'), 'x')
      expect(await label(dir)).toBe('al-Manara')
    })
  })
})

test('of a package that is installed the build counts, whatever stands beside it', async () => {
  await withPackage({}, async (dir) => {
    const { hash } = await buildDataset(dir)
    const installed = join(dir, '../node_modules/dataset-valley')
    await mkdir(join(dir, '../node_modules'))
    await cp(dir, installed, { recursive: true })
    await writeFile(join(installed, RECORDS), EDITED)
    expect((await loadRelease(installed)).hash).toBe(hash)
    expect(await readFile(join(installed, 'dist/RELEASE'), 'utf8')).toBe(`${hash}\n`)
  })
})

test('scripts that people run, and those of publishing, are no reason to refuse a package', async () => {
  const content = JSON.stringify({
    ...(JSON.parse(GOOD['package.json']!) as object),
    type: 'module',
    files: ['dataset.yaml', 'records', 'sources', 'dist'],
    exports: { './package.json': './package.json', './dist/*': './dist/*' },
    scripts: {
      check: 'isnad check',
      build: 'isnad build',
      prepublishOnly: 'isnad build',
      release: 'changeset publish',
    },
    devDependencies: { '@isnad/cli': '^0.1.0' },
  })
  const tool = { 'tools/fetch.mjs': 'export {}', '.github/workflows/check.yml': 'on: push' }
  await withPackage({ 'package.json': content, ...tool }, async (dir) => {
    expect(await label(dir)).toBe('al-Manara')
  })
})

test('a package is taken as its authors wrote it, and as it was built where that is preferred', async () => {
  await withPackage({}, async (dir) => {
    const { hash } = await buildDataset(dir)
    await writeFile(join(dir, 'package.json'), version('0.2.0')['package.json']!)
    expect(await loadRelease(dir, { prefer: 'authored' })).toMatchObject({ dataset: { version: '0.2.0' } })
    expect(await loadRelease(dir, { prefer: 'built' })).toMatchObject({ hash })
    expect(await loadRelease(join(dir, 'dist'))).toMatchObject({ hash })
    await rm(join(dir, 'dist'), { recursive: true })
    expect(await loadRelease(dir, { prefer: 'built' })).toMatchObject({ dataset: { version: '0.2.0' } })
  })
})

test('a tarball is read without being unpacked', async () => {
  await withPackage({}, async (dir) => {
    await buildDataset(dir)
    const read = async (file: string) => [file, await readFile(join(dir, file))] as const
    const files = Object.fromEntries(
      await Promise.all(['dist/dataset.ndjson', 'dist/RELEASE', 'package.json'].map(read)),
    )
    const path = join(dir, 'dataset-valley-0.1.0.tgz')
    await writeFile(path, await tarball(packed(files)))
    expect(await loadRelease(path)).toEqual(await release())
    const { 'dist/dataset.ndjson': _, ...others } = files
    await writeFile(path, await tarball(packed(others)))
    await expect(loadRelease(path)).rejects.toMatchObject({ code: 'NOT_A_DATASET' })
    // The end of the archive is lost.
    await writeFile(path, gzipSync(gunzipSync(await tarball(packed(files))).subarray(0, 2000)))
    await expect(loadRelease(path)).rejects.toThrow('is no tarball that npm packed')
    await writeFile(path, 'no tarball')
    await expect(loadRelease(path)).rejects.toThrow('is no tarball that npm packed')
  })
})

test('a package with errors is refused with its errors', async () => {
  await withPackage({ 'dataset.yaml': GOOD['dataset.yaml']!.replace('title', 'titel') }, async (dir) => {
    await expect(loadRelease(dir)).rejects.toMatchObject({ name: 'DatasetError' })
  })
})
