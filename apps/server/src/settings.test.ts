import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from './limits.ts'
import { readSettings, SETTINGS } from './settings.ts'

test('without an environment the defaults hold, and each is listed', () => {
  const settings = readSettings({})
  expect(settings.ISNAD_MAX_COST).toBe(DEFAULT_LIMITS.maxCost)
  expect(SETTINGS.map(({ name }) => name).toSorted()).toEqual(Object.keys(settings).toSorted())
})

test('the environment sets them, and an empty variable does not', () => {
  expect(readSettings({ ISNAD_MAX_DEPTH: '12', ISNAD_MAX_COST: '' })).toMatchObject({
    ISNAD_MAX_DEPTH: 12,
    ISNAD_MAX_COST: DEFAULT_LIMITS.maxCost,
  })
  expect(readSettings({ ISNAD_CLIENT_ADDRESS_HEADER: 'X-Real-IP' }).ISNAD_CLIENT_ADDRESS_HEADER).toBe(
    'x-real-ip',
  )
})

test.for([
  [{ ISNAD_MAX_DEPTH: 'ten' }, 'ISNAD_MAX_DEPTH is "ten"; write a whole number from 1 to 200, or unset it'],
  [{ ISNAD_MAX_PAGE: '101' }, 'ISNAD_MAX_PAGE is "101"; write a whole number from 1 to 100, or unset it'],
  [{ ISNAD_MAX_COST: '1e9' }, 'ISNAD_MAX_COST is "1e9"; write a whole number from 1, or unset it'],
  [
    { ISNAD_CLIENT_ADDRESS_HEADER: 'two words' },
    'ISNAD_CLIENT_ADDRESS_HEADER is "two words"; write the name of a header, such as x-forwarded-for, or unset it',
  ],
] as const)('%j cannot be used, and the error says what can', ([environment, message]) => {
  expect(() => readSettings(environment)).toThrow(message)
})
