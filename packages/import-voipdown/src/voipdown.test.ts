import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mappingTable, reportInWords } from '@isnad/importer'
import { tryImport } from '@isnad/importer/testing'
import { expect, test } from 'vitest'
import { mapping } from './mapping.ts'
import { FILES, tryExample, tryFolder } from './test/made-up.ts'
import { voipdown } from './voipdown.ts'

test('a company is claimed in the revisions in which it is listed first and last', async () => {
  const made = await tryExample()
  expect(made.check.issues).toEqual([])
  expect(made.check.summary.citationsVerified).toBe(made.check.summary.citations)
  expect(made.unbalanced).toEqual([])
  const listed = made.of('participant').map(({ source, value, qualifiers, chain }) => ({
    revision: source.slice('voipdown-tried:supporters-'.length),
    company: 'record' in value ? value.record.split(':company-')[1]!.slice(0, 5) : '',
    role: qualifiers?.['role'],
    chain,
  }))
  const chain = [{ agent: 'voipdown-tried:voipdown-site', manner: 'posted' }]
  const role = { type: 'code', code: 'RESPONDENT' }
  expect(listed.map(({ revision, company }) => [revision, company])).toEqual([
    ['2031-01-22-bbbbbbb', 'made-'],
    ['2031-01-22-ccccccc', 'other'],
    ['2031-01-25-ddddddd', 'made-'],
    ['2031-01-25-ddddddd', 'other'],
  ])
  expect(listed.every((one) => JSON.stringify([one.role, one.chain]) === JSON.stringify([role, chain]))).toBe(
    true,
  )
  expect(made.check.release?.sources.map(({ published }) => published)).toContain('2031-01-25')
})

test('a supporter that may be a person is counted, and named nowhere', async () => {
  const made = await tryExample()
  expect(JSON.stringify([made.report, made.check.release])).not.toMatch(/Ada|ada\.example/)
  const [loss] = made.report.losses.filter(
    ({ column, reason }) => column === 'name' && reason === 'NO_PROPERTY',
  )
  expect(loss).toMatchObject({ count: 3, values: [{ value: '(not copied)', count: 3 }] })
})

test('an article is listed with its day and its outlet, and a day after the listing is not meant', async () => {
  const made = await tryExample()
  expect(made.of('published')).toMatchObject([{ value: { edtf: '2031-01-05' } }])
  expect(made.of('publisher')).toHaveLength(1)
  expect(made.lost('title')).toContain('NOT_SAID')
  expect(made.claims.some(({ id }) => id.includes('Title1'))).toBe(false)
})

test('the list as it is now is no second source, unless it differs from every revision', async () => {
  expect((await tryExample()).report.documents).toHaveLength(6)
  const made = await tryFolder({ ...FILES, 'supporters.yml': '- name: New Works\n  type: company\n' })
  expect(made.report.documents).toHaveLength(7)
  expect(made.of('participant')).toHaveLength(5)
})

test('revisions of any name are read, those of no known day last, and one that is empty is a loss', async () => {
  const made = await tryFolder({
    '_data/supporters_history/2031-01-23.yaml': '- name: Made-up Works\n  type: company\n',
    '_data/supporters_history/before the move.yml': '- name: Made-up Works\n  type: company\n',
    '_data/supporters_history/2031-01-24_abcdef1.yml': '',
    '_data/links.yaml': '- title: T\n  url: http://news.example.com\n',
  })
  expect(made.check.issues).toEqual([])
  expect(made.check.summary.citationsVerified).toBe(made.check.summary.citations)
  expect(made.report.documents.map(({ source, file }) => `${source} ${file}`)).toEqual([
    'supporters-2031-01-23-666b7281 supporters_history/2031-01-23.yaml',
    'supporters-before-the-move supporters_history/before the move.yml',
    'links links.yaml',
  ])
  expect(made.report.losses.filter(({ reason }) => reason === 'UNREADABLE')).toMatchObject([
    { why: 'the file has no content', values: [{ value: 'supporters_history/2031-01-24_abcdef1.yml' }] },
  ])
})

test('an entry that is broken costs only itself, and does not show what stands in it', async () => {
  const made = await tryImport(voipdown, {
    name: 'supporters.yml',
    content: 'x: Ada\n- name: "Ada\n- name: Works\n  type: company\n-  [1\n- just Ada\n- name: *a\n',
  })
  expect(made.report.rows).toEqual({ read: 1, carried: 1, notCarried: 0, unreadable: 5 })
  expect(JSON.stringify(made.report)).not.toContain('Ada')
})

test('a list that is indented is read, and a company is one that has a name', async () => {
  const made = await tryImport(voipdown, {
    name: 'supporters.yml',
    content: '  - name: Works\n    type: company\n  - name: [1]\n    type: company\n',
  })
  expect(made.check.issues).toEqual([])
  expect(made.check.summary.citationsVerified).toBe(1)
  expect(made.losses('name')).toEqual(['NOT_A_NAME [1]'])
})

test.each([
  ['', 'EMPTY_FILE'],
  ['a: 1\n', 'UNKNOWN_SHAPE'],
  ['- x: 1\n', 'UNKNOWN_SHAPE'],
])('%j is refused', async (content, code) => {
  await expect(tryImport(voipdown, { content })).rejects.toMatchObject({ code })
})

test('a folder without the lists is refused', async () => {
  await expect(tryFolder({ 'README.md': 'x' })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
})

test('the README shows the mapping and what an import of the example reports', async () => {
  const readme = await readFile(resolve(import.meta.dirname, '../README.md'), 'utf8')
  expect(readme).toContain(mappingTable(mapping))
  expect(readme).toContain(reportInWords((await tryExample()).report))
})
