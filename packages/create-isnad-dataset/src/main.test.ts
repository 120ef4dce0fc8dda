import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT, run } from './main.ts'
import { createTestIo, type TestIo } from './test/io.ts'

let io: TestIo
beforeEach(async () => {
  io = await createTestIo()
})
afterEach(() => io.remove())

const read = (file: string) => readFile(join(io.directory, file), 'utf8')

test('a folder is enough, and the next steps are printed', async () => {
  expect(await run(['dataset-calls-in-the-valley'], io)).toBe(EXIT.OK)
  expect(await read('dataset-calls-in-the-valley/dataset.yaml')).toContain('id: calls-in-the-valley\n')
  expect(io.out()).toContain('cd dataset-calls-in-the-valley\n  npm install\n  npm run check\n')
})

test('every flag reaches the files, and no value breaks out of its place', async () => {
  const title = `Calls: it's #1 "here" {{id}}`
  const flags = {
    id: 'calls',
    name: '@me/calls',
    title,
    maintainer: 'A: "B"',
    licence: 'CC0-1.0',
    place: 'ma',
  }
  const argv = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value])
  expect(await run(['here', '--yes', ...argv], io)).toBe(EXIT.OK)
  const { parse } = await import('yaml')
  expect(parse(await read('here/dataset.yaml'))).toMatchObject({
    id: 'calls',
    title: { en: title },
    maintainers: ['A: "B"'],
    licence: 'CC0-1.0',
    coverage: { places: ['commons:MA'] },
  })
  expect(JSON.parse(await read('here/package.json'))).toMatchObject({
    name: '@me/calls',
    description: title,
    license: 'CC0-1.0',
    author: 'A: "B"',
  })
  expect(await read('here/LICENSE')).toContain('SPDX-License-Identifier: CC0-1.0')
  expect(await read('here/.changeset/first-release.md')).toContain(`'@me/calls': minor`)
})

test('a folder that has only the beginning of a repository is taken', async () => {
  await mkdir(join(io.directory, '.git'))
  expect(await run(['.', '--id', 'calls'], io)).toBe(EXIT.OK)
  expect(await read('dataset.yaml')).toContain('id: calls\n')
  expect(io.out()).not.toContain('cd ')
})

test('the id alone names the folder', async () => {
  expect(await run(['--id', 'calls', '--yes'], io)).toBe(EXIT.OK)
  expect(await readdir(io.directory)).toEqual(['calls'])
})

describe('nothing is written', () => {
  test.each([
    ['without a folder', [], 'MISSING_FOLDER'],
    ['with an id in capitals', ['x', '--id', 'Calls'], 'BAD_ID'],
    ['with two hyphens in an id', ['x', '--id', 'calls--2016'], 'BAD_ID'],
    ['with a long id', ['x', '--id', 'a'.repeat(61)], 'BAD_ID'],
    ['with the id of the commons', ['commons'], 'BAD_ID'],
    ['in a folder whose name suggests no id', ['مكالمات'], 'BAD_ID'],
    ['with a name that npm refuses', ['x', '--name', 'Calls!'], 'BAD_NAME'],
    ['with a title of two lines', ['x', '--title', 'a\nb'], 'BAD_TITLE'],
    ['with an empty maintainer', ['x', '--maintainer', ' '], 'BAD_MAINTAINER'],
    ['with a licence that is not open', ['x', '--licence', 'UNLICENSED'], 'UNKNOWN_LICENCE'],
    ['with a country that does not exist', ['x', '--place', 'ZZ'], 'UNKNOWN_PLACE'],
    ['with an option that does not exist', ['x', '--titel', 'Calls'], 'USAGE'],
  ])('%s', async (_, argv, code) => {
    expect(await run([...argv, '--yes'], io)).toBe(EXIT.USAGE)
    expect(io.err()).toMatch(new RegExp(`^${code} .+\n  .+\n$`))
    expect(await readdir(io.directory)).toEqual([])
  })

  test('into a folder that has files, unless --force says so, which leaves the others', async () => {
    await mkdir(join(io.directory, 'x'))
    await writeFile(join(io.directory, 'x/README.md'), 'old')
    await writeFile(join(io.directory, 'x/notes.md'), 'mine')
    expect(await run(['x'], io)).toBe(EXIT.USAGE)
    expect(io.err()).toContain('FOLDER_NOT_EMPTY')
    expect((await readdir(join(io.directory, 'x'))).sort()).toEqual(['README.md', 'notes.md'])
    expect(await read('x/README.md')).toBe('old')

    expect(await run(['x', '--force'], io)).toBe(EXIT.OK)
    expect(await read('x/README.md')).toMatch(/^# X\n/)
    expect(await read('x/notes.md')).toBe('mine')
  })
})

test('help and version are no failures', async () => {
  expect(await run(['--help'], io)).toBe(EXIT.OK)
  expect(io.out()).toContain('--licence')
  expect(await run(['--version'], io)).toBe(EXIT.OK)
})
