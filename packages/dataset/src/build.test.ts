import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildDataset } from './build.ts'
import { loadRelease } from './load.ts'
import { check, replaced, withPackage } from './test/package.ts'

const BAD = replaced('sources/manara-03.yaml', 'manner: observed', 'manner: seen')

describe('a build', () => {
  test('writes the release, its schema, its description and its hash', async () => {
    await withPackage({}, async (dir) => {
      const { files, hash } = await buildDataset(dir)
      expect(files).toEqual([
        'dist/dataset.ndjson',
        'dist/dataset.schema.json',
        'dist/datapackage.json',
        'dist/RELEASE',
        'dist/INPUTS',
      ])
      expect((await readdir(join(dir, 'dist'))).map((name) => `dist/${name}`).toSorted()).toEqual(
        files.toSorted(),
      )
      const ndjson = await readFile(join(dir, 'dist/dataset.ndjson'))
      expect(createHash('sha256').update(ndjson).digest('hex')).toBe(hash)
      expect(await readFile(join(dir, 'dist/RELEASE'), 'utf8')).toBe(`${hash}\n`)
      const description: unknown = JSON.parse(await readFile(join(dir, 'dist/datapackage.json'), 'utf8'))
      expect(description).toMatchObject({
        name: 'valley',
        version: '0.1.0',
        licenses: [{ name: 'CC-BY-4.0' }],
        resources: [
          { path: 'dataset.ndjson', hash: `sha256:${hash}`, bytes: ndjson.length },
          { path: 'dataset.schema.json' },
        ],
      })
    })
  })

  test('gives what was checked when it is loaded again, from the package and from the build alone', async () => {
    const { release } = await check()
    await withPackage({}, async (dir) => {
      expect(await loadRelease(dir)).toEqual(release)
      await buildDataset(dir)
      expect(await loadRelease(dir)).toEqual(release)
      expect(await loadRelease(join(dir, 'dist'))).toEqual(release)
    })
  })

  test('of the same package has the same bytes', async () => {
    const read = (dir: string) =>
      Promise.all(
        ['dataset.ndjson', 'dataset.schema.json', 'datapackage.json', 'INPUTS'].map((file) =>
          readFile(join(dir, 'dist', file), 'utf8'),
        ),
      )
    const once = () =>
      withPackage({}, async (dir) => {
        await buildDataset(dir)
        return read(dir)
      })
    expect(await once()).toEqual(await once())
  })

  test('of a package with errors writes nothing and leaves the old build', async () => {
    await withPackage({}, async (dir) => {
      const { hash } = await buildDataset(dir)
      for (const [file, content] of Object.entries(BAD)) await writeFile(join(dir, file), content)
      await expect(buildDataset(dir)).rejects.toThrow('UNKNOWN_CODE')
      expect(await readFile(join(dir, 'dist/RELEASE'), 'utf8')).toBe(`${hash}\n`)
    })
  })

  test('leaves nothing beside dist, not even of a build that was interrupted', async () => {
    await withPackage({}, async (dir) => {
      await mkdir(join(dir, '.dist-new-of-a-crash'))
      await writeFile(join(dir, '.dist-new-of-a-crash/dataset.ndjson'), 'half')
      await buildDataset(dir)
      await buildDataset(dir)
      expect((await readdir(dir)).filter((name) => name.startsWith('.'))).toEqual([])
    })
  })

  test('does not write through a link', async () => {
    await withPackage({}, async (dir) => {
      await mkdir(join(dir, '../outside'))
      await symlink('../outside', join(dir, 'dist'))
      await expect(buildDataset(dir)).rejects.toThrow('dist is not a folder of the package')
      expect(await readdir(join(dir, '../outside'))).toEqual([])
    })
  })
})

describe('a load', () => {
  const built = (change: (ndjson: string) => string, fixHash: boolean) =>
    withPackage({}, async (dir) => {
      await buildDataset(dir)
      const path = join(dir, 'dist/dataset.ndjson')
      const ndjson = change(await readFile(path, 'utf8'))
      await writeFile(path, ndjson)
      if (fixHash)
        await writeFile(join(dir, 'dist/RELEASE'), createHash('sha256').update(ndjson).digest('hex'))
      return loadRelease(dir)
    })

  test('refuses a build that was altered', async () => {
    await expect(built((ndjson) => ndjson.replace('BLOCKED', 'AVAILABLE'), false)).rejects.toThrow(
      'the build was altered',
    )
  })

  test.each([
    ['a line that is not JSON', (ndjson: string) => `${ndjson}{\n`, /line 17 .* is not JSON/],
    [
      'a key that no release has',
      (ndjson: string) => ndjson.replace('"denied":true', '"denide":true'),
      /line \d+ .* claim\.denide/,
    ],
    [
      'a chain without a link',
      (ndjson: string) => ndjson.replace(/"chain":\[[^\]]*\]/, '"chain":[]'),
      /line \d+ .* claim\.chain/,
    ],
    [
      'an address that runs code',
      (ndjson: string) => ndjson.replace('"type":"ARTICLE"', '"type":"ARTICLE","url":"javascript:x"'),
      /source\.url/,
    ],
    ['no dataset', (ndjson: string) => ndjson.slice(ndjson.indexOf('\n') + 1), /no dataset line/],
  ])('refuses %s', async (_, change, message) => {
    await expect(built(change, true)).rejects.toThrow(message)
  })

  test('refuses a package that would run something when it is installed', async () => {
    const content = JSON.stringify({ name: 'v', version: '0.1.0', scripts: { install: 'x' } })
    await withPackage({ 'package.json': content }, async (dir) => {
      await expect(loadRelease(dir)).rejects.toThrow('INSTALL_SCRIPT')
    })
  })

  test('refuses a package with errors, and names them', async () => {
    await withPackage(BAD, async (dir) => {
      await expect(loadRelease(dir)).rejects.toThrow('sources/manara-03.yaml:19:39 UNKNOWN_CODE')
    })
  })
})
