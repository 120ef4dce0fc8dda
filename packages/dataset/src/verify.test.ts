import { describe, expect, test } from 'vitest'
import { sha256 } from './hash.ts'
import { holdText } from './held-text.ts'
import { verifyCitation } from './verify.ts'

const text = holdText('One sentence. 📵 Another sentence, of some length.')
const right = { start: 16, end: 49, sha256: sha256('Another sentence, of some length.') }

describe('a citation is compared with its text', () => {
  test('the right one gives the passage', () => {
    expect(verifyCitation(right, text)).toEqual({ ok: true, passage: 'Another sentence, of some length.' })
  })

  test.each([
    ['the start', { start: 13 }],
    ['the end', { end: 40 }],
    ['both', { start: 12, end: 45 }],
  ])('a mistake in %s is told with the right positions', (_, wrong) => {
    expect(verifyCitation({ ...right, ...wrong }, text)).toMatchObject({
      reason: 'DIGEST',
      near: { start: 16, end: 49 },
    })
  })

  test('a digest that fits nowhere is told with the one that stands there', () => {
    expect(verifyCitation({ ...right, sha256: 'f'.repeat(64) }, text)).toEqual({
      ok: false,
      reason: 'DIGEST',
      passage: 'Another sentence, of some length.',
      actual: right.sha256,
    })
  })

  test.each([
    ['beyond the text', { end: 50 }],
    ['empty', { end: 16 }],
    ['turned round', { start: 49, end: 16 }],
  ])('positions that are %s are no passage', (_, wrong) => {
    expect(verifyCitation({ ...right, ...wrong }, text)).toEqual({ ok: false, reason: 'OUT_OF_RANGE' })
  })
})
