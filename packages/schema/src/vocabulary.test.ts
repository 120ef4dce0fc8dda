import { expect, test } from 'vitest'
import { codesOf, leavesOf, withBroader, type Vocabulary } from './vocabulary.ts'
import { network, vocabularies } from './vocabularies/index.ts'

test('a code is covered by its broader ones, nearest first', () => {
  expect(withBroader(network, 'ADSL')).toEqual(['ADSL', 'FIXED'])
  expect(withBroader(network, 'WIFI')).toEqual(['WIFI'])
})

test('leaves cover nothing else', () => {
  expect(leavesOf(network)).not.toContain('MOBILE')
  expect(leavesOf(network)).toContain('MOBILE_4G')
})

test.each(Object.entries<Vocabulary>(vocabularies))(
  '%s describes every code, and its broader codes exist',
  (_, vocabulary) => {
    expect(vocabulary.description).toMatch(/[.]$/)
    for (const code of codesOf(vocabulary)) {
      expect(code).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/)
      const { description, broader } = vocabulary.codes[code]!
      expect(description, code).toMatch(/[.]$/)
      if (broader) expect(codesOf(vocabulary)).toContain(broader)
    }
  },
)
