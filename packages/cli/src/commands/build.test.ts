import { readFile } from 'node:fs/promises'
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
