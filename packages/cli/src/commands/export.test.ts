import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, type Valley } from '../test/valley.ts'

let valley: Valley
beforeEach(async () => {
  valley = await createValley()
})
afterEach(() => valley.remove())

async function isnad(...args: string[]) {
  const io = testIo({ directory: valley.root })
  return { code: await run(['export', ...args], io), io }
}

test.each([
  ['csv', 'claims.csv'],
  ['parquet', 'claims.parquet'],
  ['jsonld', 'dataset.jsonld'],
  ['stop', 'stop.csv'],
  ['csl-json', 'sources.csl.json'],
  ['bibtex', 'claims.bib'],
  ['biblatex', 'sources.bib'],
  ['ris', 'claims.ris'],
])('%s is written into a folder of its own', async (format, file) => {
  const { code, io } = await isnad(format, 'dataset', '--out', 'out')
  expect(io.err).toBe('')
  expect(io.out).toContain(`  ${file}`)
  expect(await readdir(join(valley.root, 'out'))).toContain(file)
  expect((await readdir(valley.root)).sort()).toEqual(['dataset', 'out', 'texts'])
  expect(code).toBe(0)
})

test('a folder that holds files is not overwritten without force', async () => {
  await isnad('csl-json', 'dataset', '--out', 'out')
  const { code, io } = await isnad('csv', 'dataset', '--out', 'out')
  expect(io.err).toMatch(/^OUT_EXISTS --out: .*\n {2}Name another folder, or replace it with --force\n$/)
  expect(code).toBe(2)
  expect(await readdir(join(valley.root, 'out'))).toEqual(['claims.csl.json', 'sources.csl.json'])
  expect((await isnad('csv', 'dataset', '--out', 'out', '--force')).code).toBe(0)
  expect(await readdir(join(valley.root, 'out'))).not.toContain('sources.csl.json')
})

test('what does not fit is said, to people and as JSON', async () => {
  const { io } = await isnad('stop', 'dataset', '--out', 'out')
  expect(io.out).toMatch(/things do not fit\n {2}valley:block +end_date/)
  const asJson = await isnad('stop', 'dataset', '--out', 'other', '--json')
  expect(JSON.parse(asJson.io.out)).toMatchObject({
    files: [join(valley.root, 'other/stop.csv'), join(valley.root, 'other/stop.losses.json')],
    losses: expect.arrayContaining([
      expect.objectContaining({ id: 'valley:block', column: 'gov_justification', value: 'LEGAL' }),
    ]),
  })
})

test('a byte order mark and a base are passed on', async () => {
  await isnad('csv', 'dataset', '--out', 'out', '--bom')
  expect((await readFile(join(valley.root, 'out/claims.csv'), 'utf8')).startsWith('\uFEFF')).toBe(true)
  await isnad('jsonld', 'dataset', '--out', 'linked', '--base', 'https://example.org/')
  expect(await readFile(join(valley.root, 'linked/dataset.jsonld'), 'utf8')).toContain(
    'https://example.org/valley:nida',
  )
})

test('a format that is none, and a folder that is not named, are mistakes of the call', async () => {
  const { code, io } = await isnad('xlsx', 'dataset', '--out', 'out')
  expect([code, io.err]).toEqual([
    2,
    'UNKNOWN_FORMAT <format> xlsx is none\n  Write one of: csv, parquet, jsonld, stop, csl-json, bibtex, biblatex, ris\n',
  ])
  expect((await isnad('csv', 'dataset')).code).toBe(2)
})

test('a folder that cannot be written is told with its path, and not as a mistake of ours', async () => {
  const { code, io } = await isnad('csv', 'dataset', '--out', 'dataset/dataset.yaml/below/out')
  expect(io.err).toMatch(
    /^FILE_FAILED E\w+: .*dataset\.yaml.*\n {2}Name a file or a folder that this user may .*\n$/,
  )
  expect(code).toBe(1)
  const json = await isnad('csv', 'dataset', '--out', 'dataset/dataset.yaml/below/out', '--json')
  expect(JSON.parse(json.io.err)).toMatchObject({ error: { code: 'FILE_FAILED', value: expect.any(String) } })
})
