import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportRelease } from './export-release.ts'
import { INPUT, RELEASE } from './test/release.ts'
import { writeExport } from './write-export.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-export-'))
})
afterEach(() => rm(root, { recursive: true }))

const FILES = [
  { name: 'a.csv', content: 'a' },
  { name: 'b.parquet', content: Uint8Array.of(1, 2) },
]

test('all files stand in a folder of their own, and nothing is left beside it', async () => {
  const out = join(root, 'deep/er/out')
  expect(await writeExport(FILES, out)).toEqual([join(out, 'a.csv'), join(out, 'b.parquet')])
  expect(await readFile(join(out, 'b.parquet'))).toEqual(Buffer.from([1, 2]))
  expect(await readdir(join(root, 'deep/er'))).toEqual(['out'])
})

test('a folder that holds files is replaced by force only, and then as a whole', async () => {
  const out = join(root, 'out')
  await mkdir(out)
  await writeExport(FILES, out)
  await writeFile(join(out, 'mine.txt'), 'mine')
  await expect(writeExport(FILES, out)).rejects.toMatchObject({ code: 'OUT_EXISTS' })
  expect(await readdir(out)).toEqual(['a.csv', 'b.parquet', 'mine.txt'])
  await writeExport(FILES.slice(1), out, { force: true })
  expect(await readdir(out)).toEqual(['b.parquet'])
  expect(await readdir(root)).toEqual(['out'])
})

test('a link or a file in the place of the folder is refused, by force too', async () => {
  await mkdir(join(root, 'elsewhere'))
  await symlink(join(root, 'elsewhere'), join(root, 'link'))
  await writeFile(join(root, 'file'), '')
  for (const out of ['link', 'file'])
    await expect(writeExport(FILES, join(root, out), { force: true })).rejects.toMatchObject({
      code: 'OUT_NOT_A_FOLDER',
    })
  expect(await readdir(join(root, 'elsewhere'))).toEqual([])
})

test.each(['../x', 'a/b', '/etc/x', '', '.hidden', '..'])('a file named %j is refused', async (name) => {
  await expect(writeExport([{ name, content: '' }], join(root, 'out'))).rejects.toMatchObject({
    code: 'BAD_FILE_NAME',
  })
  expect(await readdir(root)).toEqual([])
})

test('what is withdrawn is in no export, but for the tombstone', async () => {
  const id = 'valley:manara.words.statement'
  const withdrawals = [...RELEASE.withdrawals, { id, date: '2031-06-01', reason: { en: 'An error.' } }]
  for (const format of ['csv', 'jsonld']) {
    const { files } = await exportRelease(format, { ...INPUT, release: { ...RELEASE, withdrawals } })
    const text = files.map(({ content }) => String(content)).join('')
    expect(text).toContain('2031-06-01')
    expect(text).not.toContain('+1 for')
  }
})

test('a format that is none is named with those that there are', async () => {
  await expect(exportRelease('xlsx', INPUT)).rejects.toThrow(
    'no format xlsx; there are csv, parquet, jsonld, stop, csl-json, bibtex, biblatex, ris',
  )
})
