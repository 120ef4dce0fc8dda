import { claimItemSchema, recordsFileSchema } from '@isnad/schema'
import { expect, test } from 'vitest'
import { formatPath } from './path.ts'
import { checkShape } from './shape.ts'

const ITEM = { id: 'a', cite: { start: 0, end: 50, sha256: 'a'.repeat(64) }, about: 'nida' }

function issues(item: object): string[] {
  return checkShape(claimItemSchema(), { ...ITEM, ...item }).issues.map(
    ({ code, path, part, message }) => `${formatPath(path)} (${part}) ${code} ${message}`,
  )
}

test('an object in a union is taken for the object that it was meant to be', () => {
  expect(issues({ participant: { record: 'x', rol: 'ORGANIZER' } })).toEqual([
    'participant.rol (key) UNKNOWN_KEY unknown key "rol"; did you mean "role"?',
  ])
  expect(issues({ participant: ['x', { record: 'y', role: 'ORGANISER' }] })).toEqual([
    'participant[1].role (value) UNKNOWN_CODE "ORGANISER" is not a code that can stand here; did you mean "ORGANIZER"?',
  ])
})

test('a text by language is told from a text with qualifiers', () => {
  expect(issues({ statement: { en: 'No.', EN: 'No.' } })).toEqual([
    'statement.EN (key) BAD_LANGUAGE "EN" is not a language tag in its canonical form',
  ])
  expect(issues({ statement: { txt: { en: 'No.' }, topic: 'x' } })).toEqual([
    'statement.txt (key) UNKNOWN_KEY unknown key "txt"; did you mean "text"?',
    'statement (value) MISSING_KEY the key "text" is missing',
  ])
})

test('every unknown key is named, not only the first', () => {
  expect(issues({ chian: [], mod: 'asserts', tiem: '2016', zzzzzz: 1 })).toEqual([
    'chian (key) UNKNOWN_KEY unknown key "chian"; did you mean "chain"?',
    'mod (key) UNKNOWN_KEY unknown key "mod"; did you mean "mode"?',
    'tiem (key) UNKNOWN_KEY unknown key "tiem"; did you mean "time"?',
    'zzzzzz (key) UNKNOWN_KEY unknown key "zzzzzz"',
  ])
})

test('codes and words that can stand in one place are offered together', () => {
  expect(issues({ scope: { features: 'VOICE', networks: 'al' }, availability: 'BLOCKT' })).toEqual([
    'scope.features (value) UNKNOWN_CODE "VOICE" is not a code that can stand here',
    'scope.networks (value) UNKNOWN_CODE "al" is not a code that can stand here; did you mean "all"?',
    'availability (value) UNKNOWN_CODE "BLOCKT" is not a code that can stand here; did you mean "BLOCKED"?',
  ])
})

test('dates, periods, ids and digests have codes of their own', () => {
  expect(issues({ time: '2016-13', about: 'two words', date: 'yesterday', inForce: 'yes' })).toEqual([
    'about (value) BAD_ID "two words" is not the id of a record',
    'time (value) BAD_PERIOD "2016-13" is not an EDTF date or period',
    'date (value) BAD_DATE "yesterday" is not an EDTF date',
    'inForce (value) WRONG_TYPE a text stands where true or false is expected',
  ])
  expect(issues({ cite: { start: -1, end: 1.5, sha256: 'ABC' } })).toEqual([
    'cite.start (value) BAD_POSITION "-1" is not a whole number',
    'cite.end (value) BAD_POSITION "1.5" is not a whole number',
    'cite.sha256 (value) BAD_DIGEST "ABC" is not a SHA-256',
  ])
})

test('a value of another type is named for what it is', () => {
  expect(issues({ label: null, hashtag: 'x', memberCount: 'many', note: 5 })).toEqual([
    'label (value) WRONG_TYPE nothing stands where a text by language or a list is expected',
    'hashtag (value) WRONG_TYPE a text stands where a text by language or a list is expected',
    'memberCount (value) WRONG_TYPE a text stands where a number or a map of value, min, max, approximate, … is expected',
    'note (value) WRONG_TYPE the number 5 stands where a text is expected',
  ])
})

test('what is wrong with a whole is reported there', () => {
  expect(issues({ memberCount: { approximate: true }, participant: [] })).toEqual([
    'memberCount (value) WRONG_VALUE "{"approximate":true}" cannot stand here: write a value, a min or a max',
    'participant (value) WRONG_VALUE the list is empty',
  ])
})

test('the parts that are right stay usable in their places', () => {
  const { usable } = checkShape(recordsFileSchema, {
    records: [
      { id: 'two words', kind: 'person', extra: 1 },
      'not a record',
      { id: 'c', kind: 'place', labels: { en: 'C' } },
    ],
  })
  expect(usable).toEqual({
    records: [{ kind: 'person' }, undefined, { id: 'c', kind: 'place', labels: { en: 'C' } }],
  })
})
