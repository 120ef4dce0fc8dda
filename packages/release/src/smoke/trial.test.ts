import { expect, test } from 'vitest'
import { expectSame, LeftOut, outcomesOf } from './trial.ts'

test('a trial passes, fails or is left out, and says why', async () => {
  const packages = ['@isnad/sdk']
  const outcomes = await outcomesOf([
    { name: 'works', packages, run: async () => 'twice' },
    {
      name: 'breaks',
      packages,
      async run() {
        expectSame({ verdict: 'UNKNOWN' }, { verdict: 'BLOCKED' })
        return 'as expected'
      },
    },
    { name: 'cannot be', packages, run: () => Promise.reject(new LeftOut('no browser')) },
  ])
  expect(outcomes.map(({ name, result, note }) => [name, result, note])).toEqual([
    ['works', 'passed', 'twice'],
    ['breaks', 'FAILED', 'gave {"verdict":"UNKNOWN"} and not {"verdict":"BLOCKED"}'],
    ['cannot be', 'left out', 'no browser'],
  ])
})
