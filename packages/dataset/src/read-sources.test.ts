import { expect, test } from 'vitest'
import { check, found, GOOD } from './test/package.ts'

const SOURCE = 'sources/manara-03.yaml'
const whole = GOOD[SOURCE]!
const cut = whole.indexOf('  - id: court')

/** The good package with the last two items of its document in a file of their own. */
const divided = {
  [SOURCE]: whole.slice(0, cut),
  'sources/manara-03-2.yaml': `continues: manara-03\nclaims:\n${whole.slice(cut)}`,
}

test('a document in two files makes the release of the same document in one', async () => {
  const [one, two] = [await check(), await check(divided)]
  expect(found(two)).toEqual([])
  expect(two.release).toEqual(one.release)
  expect(two.summary).toEqual(one.summary)
})

test('what is wrong in a continuation is reported in its own file, at its own line and path', async () => {
  const report = await check({
    ...divided,
    'sources/manara-03-2.yaml': divided['sources/manara-03-2.yaml']
      .replace('record: salma,', 'record: salmma,')
      .replace('after: mobile', 'after: mobil'),
  })
  expect(found(report)).toEqual([
    'sources/manara-03-2.yaml:10:12 BAD_AFTER there is no item "mobil" in this file; did you mean "mobile"?',
    'sources/manara-03-2.yaml:11:28 UNKNOWN_RECORD there is no record "salmma"; did you mean "salma"?',
  ])
  expect(report.issues.map(({ path }) => path)).toEqual(['claims[0].after', 'claims[0].participant.record'])
})

test('two items of one id are found across the files of a document', async () => {
  const report = await check({
    ...divided,
    'sources/manara-03-2.yaml': divided['sources/manara-03-2.yaml'].replace('id: figure', 'id: mobile'),
  })
  expect(found(report)).toEqual([
    `sources/manara-03-2.yaml:13:9 DUPLICATE_ID the id "mobile" is already that of the item at ${SOURCE}:17`,
  ])
})

test('a continuation of nothing, and one that is a document besides, are errors', async () => {
  const report = await check({
    ...divided,
    'sources/manara-03-2.yaml': divided['sources/manara-03-2.yaml'].replace(
      'continues: manara-03',
      'continues: manara-3',
    ),
    'sources/manara-03-3.yaml': whole.replace('source:', 'continues: manara-03\nsource:'),
  })
  expect(
    [...found(report, 'UNKNOWN_DOCUMENT'), ...found(report, 'UNKNOWN_KEY')].map((line) =>
      line.replace(/ (of|to) .*/, ''),
    ),
  ).toEqual([
    'sources/manara-03-2.yaml:1:12 UNKNOWN_DOCUMENT there is no document "manara-3"',
    'sources/manara-03-3.yaml:2:1 UNKNOWN_KEY unknown key "source"',
    'sources/manara-03-3.yaml:9:1 UNKNOWN_KEY unknown key "quoted"',
  ])
})

test('what an imported row says is kept with the claim, to the letter', async () => {
  const raw = '{ start_date: "16/02/2016", "other, of ": "a\\nb" }'
  const report = await check({
    [SOURCE]: whole.replace('    about: nida', `    raw: ${raw}\n    about: nida`),
  })
  expect(found(report)).toEqual([])
  expect(report.release?.claims.find(({ id }) => id.includes('mobile'))?.raw).toEqual({
    start_date: '16/02/2016',
    'other, of ': 'a\nb',
  })
})
