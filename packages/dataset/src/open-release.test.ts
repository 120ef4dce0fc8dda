import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildDataset } from './build.ts'
import { openRelease } from './open-release.ts'
import { GOOD, withPackage } from './test/package.ts'
import { release, version } from './test/release.ts'
import { packed, tarball } from './test/tarball.ts'

test('a package is taken as its authors wrote it, and as it was built where that is preferred', async () => {
  await withPackage({}, async (dir) => {
    const { hash } = await buildDataset(dir)
    await writeFile(join(dir, 'package.json'), version('0.2.0')['package.json']!)
    expect(await openRelease(dir)).toMatchObject({ dataset: { version: '0.2.0' } })
    expect(await openRelease(dir, { prefer: 'built' })).toMatchObject({ hash })
    expect(await openRelease(join(dir, 'dist'))).toMatchObject({ hash })
    await rm(join(dir, 'dist'), { recursive: true })
    expect(await openRelease(dir, { prefer: 'built' })).toMatchObject({ dataset: { version: '0.2.0' } })
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
    expect(await openRelease(path)).toEqual(await release())
    const { 'dist/dataset.ndjson': _, ...others } = files
    await writeFile(path, await tarball(packed(others)))
    await expect(openRelease(path)).rejects.toMatchObject({ code: 'NOT_A_DATASET' })
    // The end of the archive is lost.
    await writeFile(path, gzipSync(gunzipSync(await tarball(packed(files))).subarray(0, 2000)))
    await expect(openRelease(path)).rejects.toThrow('is no tarball that npm packed')
    await writeFile(path, 'no tarball')
    await expect(openRelease(path)).rejects.toThrow('is no tarball that npm packed')
  })
})

test('a package with errors is refused with its errors', async () => {
  await withPackage({ 'dataset.yaml': GOOD['dataset.yaml']!.replace('title', 'titel') }, async (dir) => {
    await expect(openRelease(dir)).rejects.toMatchObject({ name: 'DatasetError' })
  })
})
