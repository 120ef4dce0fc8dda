import { createHash } from 'node:crypto'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, FILES, type Valley } from '../test/valley.ts'

let valley: Valley
afterEach(() => valley.remove())

test('a build writes the release and says its hash', async () => {
  valley = await createValley()
  const io = testIo({ directory: valley.root })
  expect(await run(['build', 'dataset'], io)).toBe(0)
  const hash = (await readFile(join(valley.root, 'dataset/dist/RELEASE'), 'utf8')).trim()
  expect(io.out).toContain(`release ${hash}\n`)
  expect(io.out).toContain('dist/dataset.ndjson')
})

test('a package with errors is not built, and the errors are listed', async () => {
  const file = 'dataset/records/things.yaml'
  valley = await createValley({ [file]: FILES[file]!.replace('kind: service', 'kind: servise') })
  const io = testIo({ directory: valley.root })
  expect(await run(['build', 'dataset'], io)).toBe(1)
  expect(io.err).toMatch(/^ {2}records\/things\.yaml:6:\d+ /m)
  await expect(readFile(join(valley.root, 'dataset/dist/RELEASE'))).rejects.toThrow('ENOENT')
})

test('two builds in different folders at different times are the same to the byte, database and all', async () => {
  valley = await createValley()
  await cp(join(valley.root, 'dataset'), join(valley.root, 'a/longer/path/to/it'), { recursive: true })
  const built = async (folder: string) => {
    await run(['build', folder], testIo({ directory: valley.root }))
    const dist = join(valley.root, folder, 'dist')
    const names = (await readdir(dist)).sort()
    const digests = names.map(async (name) => [
      name,
      createHash('sha256')
        .update(await readFile(join(dist, name)))
        .digest('hex'),
    ])
    return Object.fromEntries(await Promise.all(digests)) as { [name: string]: string }
  }
  const first = await built('dataset')
  // The migrations of the database note the second at which they are applied.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  const second = await built('a/longer/path/to/it')
  expect(Object.keys(first)).toEqual([
    'INPUTS',
    'RELEASE',
    'datapackage.json',
    'dataset.ndjson',
    'dataset.schema.json',
    'dataset.sqlite',
  ])
  expect(second).toEqual(first)
})
