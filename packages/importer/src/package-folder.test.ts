import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PackageFolder } from './package-folder.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-folder-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** The process of a program that has ended. */
const ended = () => spawnSync(process.execPath, ['--version']).pid

test('what a killed import left is removed by the next one, and what others are writing is not', async () => {
  const [theirs, ours, others] = [
    `.out-new-${ended()}-a`,
    `.out-new-${process.pid}-b`,
    `.other-new-${ended()}-c`,
  ]
  for (const name of [theirs, ours, others]) await mkdir(join(root, name))
  const folder = await PackageFolder.create(join(root, 'out'), false)
  await folder.discard()
  expect((await readdir(root)).sort()).toEqual([others, ours].sort())
})

test('a package that was being replaced when an import was killed is kept until another stands in its place', async () => {
  const old = `.out-old-${ended()}-a`
  await mkdir(join(root, old))
  await writeFile(join(root, old, 'dataset.yaml'), 'old')
  const folder = await PackageFolder.create(join(root, 'out'), false)
  expect(await readFile(join(root, old, 'dataset.yaml'), 'utf8')).toBe('old')
  await folder.write('dataset.yaml', 'new')
  await folder.finish()
  const next = await PackageFolder.create(join(root, 'out'), true)
  await next.discard()
  expect(await readdir(root)).toEqual(['out'])
})
