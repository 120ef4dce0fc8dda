import { expect, test } from 'vitest'
import { claimItem } from './claim-item.ts'
import { releaseItem } from './release-item.ts'
import { sourceItem } from './source-item.ts'
import { CLAIM, nameOf, RELEASE, SOURCE } from './test/cited.ts'

test('a source is named as its own document names it, in its language', () => {
  expect(sourceItem(SOURCE, nameOf)).toEqual({
    id: 'valley:manara-2031',
    type: 'article-newspaper',
    title: 'صمتت المكالمات في الوادي',
    author: [{ literal: 'سلمى العلوي' }],
    'container-title': 'جريدة المنارة',
    issued: { 'date-parts': [[2031, 3, 18]] },
    language: 'ar',
    URL: 'https://example.org/a_b%20c?x=1&y={2}',
  })
})

test('a month is a month, a set of days stays as it is written, and without a date there is none', () => {
  const published = (date?: string) => {
    const { published: _, ...rest } = SOURCE
    return sourceItem({ ...rest, ...(date !== undefined && { published: date }) }, nameOf).issued
  }
  expect(published('2031-03')).toEqual({ 'date-parts': [[2031, 3]] })
  expect(published('[2031-03-01,2031-03-08]')).toEqual({ literal: '[2031-03-01,2031-03-08]' })
  expect(published()).toBeUndefined()
})

test('a claim names its source, who said it, the passage, its id, and the release to the hash', () => {
  const item = claimItem(CLAIM, SOURCE, RELEASE, nameOf)
  expect(item).toMatchObject({
    ...sourceItem(SOURCE, nameOf),
    id: CLAIM.id,
    accessed: { 'date-parts': [[2031, 4, 1]] },
    archive_location: CLAIM.id,
    source: '@example/dataset-valley@0.2.0',
  })
  expect(item.note).toBe(
    `Claim valley:manara-2031.block.availability: Nida, availability. Said by: users (observed), then Manara (reported). Passage: code points 893 to 1165 of valley:manara-2031/main (SHA-256 ${'c'.repeat(64)}). Dataset: Calls in the Valley, @example/dataset-valley@0.2.0, SHA-256 ${'a'.repeat(64)}, accessed 2031-04-01.`,
  )
})

test('of a claim that must not be used any more, and of a denial, the citation says so', () => {
  const { note } = claimItem({ ...CLAIM, denied: true, deprecated: 'Misread.' }, SOURCE, RELEASE, nameOf)
  expect(note).toContain('Nida, availability, denied.')
  expect(note).toMatch(/Not to be used any more: Misread\.$/)
})

test('a release is a dataset with version, maintainers, hash and licence', () => {
  expect(releaseItem(RELEASE)).toEqual({
    id: 'valley@0.2.0',
    type: 'dataset',
    title: 'Calls in the Valley',
    author: [{ literal: 'The coders' }],
    version: '0.2.0',
    accessed: { 'date-parts': [[2031, 4, 1]] },
    source: '@example/dataset-valley@0.2.0',
    note: `npm package @example/dataset-valley@0.2.0, SHA-256 ${'a'.repeat(64)}, licence CC-BY-4.0.`,
  })
})

test('a text stands on one line, without signs that cannot be seen', () => {
  const title = { ar: ' واحد\r\nاثنان\u2028ثلاثة\u202e\u0000\u0007 \ud800 نستعلیق\u200cها ' }
  expect(sourceItem({ ...SOURCE, title }, nameOf).title).toBe('واحد اثنان ثلاثة نستعلیق\u200cها')
})
