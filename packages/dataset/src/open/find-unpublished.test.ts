import { expect, test } from 'vitest'
import { findUnpublished } from './find-unpublished.ts'

const AUTHORED = ['dataset.yaml', 'withdrawals.yaml', 'records/people.yaml', 'sources/a.yaml']

function lost(...files: string[]): (string | undefined)[] {
  const locate = () => ({ line: 3, column: 3 })
  const info = { name: 'dataset-a', version: '1.0.0', dependencies: {}, files, locate }
  return findUnpublished(info, AUTHORED).map(({ value }) => value)
}

test('every part that a release needs is listed, or named once', () => {
  expect(lost('dataset.yaml', 'records', 'sources', 'dist')).toEqual(['withdrawals.yaml'])
  expect(lost('dataset.yaml', 'withdrawals.yaml', 'dist')).toEqual(['records', 'sources'])
  expect(lost('./dataset.yaml', '/records/', 'sources/*.yaml', 'withdrawals.yaml')).toEqual(['dist'])
  expect(lost()).toEqual(['dataset.yaml', 'withdrawals.yaml', 'records', 'sources', 'dist'])
})

test.each([
  [['*']],
  [['**']],
  [['.']],
  [['*.yaml', '{records,sources}/**', 'dist/**/*']],
  [['**/*.yaml', 'dist/']],
])('%j lists all', (files) => {
  expect(lost(...files)).toEqual([])
})

test('what is taken out again is lost', () => {
  expect(lost('*', '!sources')).toEqual(['sources'])
  expect(lost('*', '!dist/INPUTS')).toEqual(['dist'])
  expect(lost('!dist', '*')).toEqual([])
})

test('characters of expressions stand for themselves', () => {
  expect(lost('datasetXyaml', 'records', 'sources', 'dist', 'withdrawals.yaml', '(')).toEqual([
    'dataset.yaml',
  ])
})

test('patterns that would keep an expression busy for ever take no time', () => {
  const started = performance.now()
  lost(
    `${'**/'.repeat(10_000)}x`,
    `${'*a'.repeat(10_000)}b`,
    '{'.repeat(10_000),
    `{${',a'.repeat(10_000)}}`,
    '['.repeat(9999),
  )
  expect(performance.now() - started).toBeLessThan(500)
})

test('it says where the list is, and what to add', () => {
  const locate = (key: string) => ({ line: key === 'files' ? 7 : 1, column: 3 })
  const files = ['records', 'sources', 'dataset.yaml', 'dist']
  expect(
    findUnpublished({ name: '', version: '', dependencies: {}, files, locate }, AUTHORED)[0],
  ).toMatchObject({ code: 'NOT_PUBLISHED', line: 7, next: 'add "withdrawals.yaml" to "files"' })
})
