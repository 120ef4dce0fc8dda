import { expect, test } from 'vitest'
import { declaredLevel, diffSchemas } from './schema-diff.ts'
import { API } from './test/api.ts'

const changed = (from: string, to: string) => {
  expect(API).toContain(from)
  return API.replace(from, to)
}

test('the same schema asks for nothing', async () => {
  expect(await diffSchemas(API, API, '1.0.0')).toEqual({
    breaking: [],
    dangerous: [],
    safe: [],
    level: 'none',
  })
})

test('a field that goes, and an argument that becomes required, break clients', async () => {
  const gone = changed('  licence: String!', '  license: String!')
  expect(await diffSchemas(API, gone, '1.2.0')).toMatchObject({
    breaking: ["Field 'licence' was removed from object type 'Dataset'"],
    level: 'major',
  })
  // Before 1.0.0 a minor version may break.
  expect(await diffSchemas(API, gone, '0.1.0')).toMatchObject({ level: 'minor' })
  const required = changed('operator: ID\n', 'operator: ID!\n')
  expect(await diffSchemas(API, required, '1.2.0')).toMatchObject({
    breaking: [expect.any(String)],
    level: 'major',
  })
})

test('a new field and a new value of an enum ask for a minor version, another description for a patch', async () => {
  const field = changed('  licence: String!', '  licence: String!\n  homepage: String')
  expect(await diffSchemas(API, field, '1.2.0')).toMatchObject({ breaking: [], level: 'minor' })
  const value = changed('enum AvailabilityState {', 'enum AvailabilityState {\n  SLOWED')
  expect(await diffSchemas(API, value, '1.2.0')).toMatchObject({
    dangerous: [expect.any(String)],
    level: 'minor',
  })
  const described = changed('SPDX id of the licence of the data.', 'The SPDX id of its licence.')
  expect(await diffSchemas(API, described, '1.2.0')).toMatchObject({ level: 'patch' })
})

test('the greatest level of the changesets counts', () => {
  const changesets = [
    "---\n'@isnad/graphql': patch\n'@isnad/sdk': major\n---\n\nText",
    '---\n"@isnad/graphql": minor\n---\n',
  ]
  expect(declaredLevel(changesets, '@isnad/graphql')).toBe('minor')
  expect(declaredLevel([], '@isnad/graphql')).toBe('none')
})
