import { execFile } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './main.ts'
import { testIo } from './test/io.ts'
import { createValley, type Valley } from './test/valley.ts'

const TARBALL = 'dataset-valley-0.1.0.tgz'

let valley: Valley
/** Where the reader unpacks, so that what is left can be told. */
let temporary: string
const before = process.env['TMPDIR']
beforeAll(async () => {
  valley = await createValley()
  await isnad('build', 'dataset')
  await promisify(execFile)('npm', ['pack', '--ignore-scripts', join(valley.root, 'dataset')], {
    cwd: valley.root,
  })
  const installed = join(valley.root, 'project/node_modules/dataset-valley')
  await mkdir(installed, { recursive: true })
  await promisify(execFile)('tar', ['-xzf', TARBALL, '--strip-components=1', '-C', installed], {
    cwd: valley.root,
  })
  temporary = join(valley.root, 'tmp')
  await mkdir(temporary)
  process.env['TMPDIR'] = temporary
})
afterAll(async () => {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  await valley.remove()
})

async function isnad(...argv: string[]) {
  return isnadIn('.', ...argv)
}

async function isnadIn(folder: string, ...argv: string[]) {
  const io = testIo({ directory: join(valley.root, folder) })
  return { code: await run(argv, io), io }
}

describe('a tarball that npm packed, and an installed package by name and versions, serve as a folder does', () => {
  test.each([
    ['.', TARBALL],
    ['.', `./${TARBALL}`],
    ['project', 'dataset-valley'],
    ['project', 'dataset-valley@^0.1'],
    ['project', '../dataset'],
  ])('from %s: %s', async (folder, spec) => {
    const checked = await isnadIn(folder, 'check', spec, '--texts', join(valley.root, 'texts'))
    expect(checked.io.out).toMatch(/valley: fit to build[^]*citations verified +4 {2}all/)
    const loaded = await isnadIn(folder, 'load', spec, '--database', ':memory:', '--json')
    expect(loaded.io.err).toBe('')
    expect(JSON.parse(loaded.io.out)).toMatchObject({ releases: [{ dataset: 'valley', outcome: 'loaded' }] })
    const asked = await isnadIn(folder, 'ask', 'datasets', '--dataset', spec, '--json')
    expect(JSON.parse(asked.io.out)).toMatchObject([{ id: 'valley', version: '0.1.0' }])
    const out = join(valley.root, `csv-${Math.random()}`)
    expect((await isnadIn(folder, 'export', 'csv', spec, '--out', out)).code).toBe(0)
    expect((await isnadIn(folder, 'diff', spec, spec)).code).toBe(0)
    expect((await isnadIn(folder, 'check', '../dataset', '--against', spec)).code).toBe(
      folder === '.' ? 2 : 0,
    )
    expect(await readdir(temporary)).toEqual([])
  })
})

test('a tarball is previewed until it is stopped, and nothing is left of it', async () => {
  const io = testIo({ directory: valley.root })
  const previewing = run(['preview', TARBALL, '--port', '0'], io)
  await expect.poll(() => io.out, { timeout: 10_000 }).toContain('Ctrl-C stops it')
  io.interrupt()
  expect(await previewing).toBe(0)
  expect(io.out).toContain('valley: fit to build')
  expect(await readdir(temporary)).toEqual([])
})

test.each([
  [['load', './nowhere'], 2, 'PACKAGE_NOT_FOUND', '<packages>', 'paths are taken from'],
  [['load', 'dataset-nowhere@^1'], 2, 'PACKAGE_NOT_FOUND', '<packages>', 'npm install dataset-nowhere@^1'],
  [['serve', '--dataset', 'a@b@c'], 2, 'BAD_SPEC', '--dataset', 'write one after a@'],
  [['check', TARBALL, '--fix'], 2, 'NOT_A_FOLDER', '--fix', 'packed from'],
  [['build', TARBALL], 2, 'NOT_A_FOLDER', '<directory>', 'dataset.yaml'],
  [['check', '--against', './nowhere', 'dataset'], 2, 'PACKAGE_NOT_FOUND', '--against', 'paths'],
])('%j is refused with code, place, value and next step', async (argv, exit, code, place, next) => {
  const { code: actual, io } = await isnad(...argv, '--json').then((told) =>
    // Not every command prints JSON.
    told.io.err.includes("unknown option '--json'") ? isnad(...argv) : told,
  )
  expect(actual).toBe(exit)
  expect(io.err).toContain(code)
  expect(io.err).toContain(place)
  expect(io.err).toContain(next)
})

test('a package with errors is told with every issue, its place and its next step', async () => {
  const folder = join(valley.root, 'broken')
  await mkdir(folder)
  await writeFile(
    join(folder, 'package.json'),
    '{ "name": "dataset-broken", "version": "1.0.0", "scripts": { "install": "x" } }',
  )
  await writeFile(join(folder, 'dataset.yaml'), 'id: broken\ntitel: { en: T }\n')
  const { code, io } = await isnad('load', './broken', '--database', ':memory:', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(io.err)).toMatchObject({ error: { code: 'INSTALL_SCRIPT' } })
  const human = await isnad('load', './broken', '--database', ':memory:')
  expect(human.io.err).toMatch(/^INSTALL_SCRIPT .*\n {2}package\.json:1:\d+ INSTALL_SCRIPT .*\n {6}/)
  await rm(folder, { recursive: true })
})
