import { expect, test } from 'vitest'
import { check, found } from './test/package.ts'

function withdrawals(...ids: string[]): { [file: string]: string } {
  const entries = ids.map((id) => `  - { id: ${id}, date: 2031-05-02, reason: { en: An error of ours. } }\n`)
  return { 'withdrawals.yaml': `withdrawals:\n${entries.join('')}` }
}

const REST = { date: '2031-05-02', reason: { en: 'An error of ours.' } }

test('a withdrawn document takes its quoted sources and its claims with it, and a tombstone is left of each', async () => {
  const { release } = await check(withdrawals('manara-03', 'salma'))
  expect(release?.sources).toEqual([])
  expect(release?.claims).toEqual([])
  expect(release?.records.map(({ id }) => id)).not.toContain('valley:salma')
  expect(release?.withdrawals).toEqual(
    [
      'valley:manara-03',
      'valley:manara-03.court.participant',
      'valley:manara-03.court.participantGroup',
      'valley:manara-03.figure.participantCount',
      'valley:manara-03.mobile.availability',
      'valley:manara-03.statement.orderedBy',
      'valley:salma',
      'valley:salma-post',
    ].map((id) => ({ id, ...REST })),
  )
})

test('a withdrawn item stands for its claims, and what was told after them no longer is', async () => {
  const { release } = await check(withdrawals('manara-03.mobile'))
  expect(release?.withdrawals).toEqual([{ id: 'valley:manara-03.mobile.availability', ...REST }])
  const court = release?.claims.find(({ id }) => id === 'valley:manara-03.court.participant')
  expect(court).toBeDefined()
  expect(court).not.toHaveProperty('after')
})

test('one claim of an item can be withdrawn by itself', async () => {
  const { release } = await check(withdrawals('manara-03.court.participantGroup'))
  expect(release?.claims.map(({ id }) => id)).toContain('valley:manara-03.court.participant')
  expect(release?.withdrawals.map(({ id }) => id)).toEqual(['valley:manara-03.court.participantGroup'])
})

test('what no file holds any more keeps its tombstone', async () => {
  const { release } = await check(withdrawals('a-record-of-last-year'))
  expect(release?.withdrawals).toEqual([{ id: 'valley:a-record-of-last-year', ...REST }])
})

test('a withdrawal says what, when and why', async () => {
  const report = await check({
    'withdrawals.yaml': 'withdrawals: [{ id: valley:salma, date: 2031-02-30, reason: {} }]',
  })
  expect(found(report)).toEqual([
    'withdrawals.yaml:1:21 WRONG_VALUE "valley:salma" cannot stand here: write a slug, <document>.<item>, or <document>.<item>.<property>',
    'withdrawals.yaml:1:41 WRONG_VALUE "2031-02-30" cannot stand here: write a day that exists: 2016-11-05',
    'withdrawals.yaml:1:61 WRONG_VALUE "{}" cannot stand here: write it in at least one language',
  ])
})
