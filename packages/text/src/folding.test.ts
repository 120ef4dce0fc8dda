import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldingPage } from './folding-page.ts'
import { fold, FOLDING } from './folding.ts'

test.each(FOLDING.flatMap(({ what, examples }) => examples.map(([text, folded]) => [text, folded, what])))(
  '%s folds to %s: %s',
  (text, folded) => {
    expect(fold(text)).toBe(folded)
  },
)

test('every step is needed by one of its own examples', () => {
  for (const [index, { what, examples }] of FOLDING.entries()) {
    const without = FOLDING.filter((_, other) => other !== index)
    const changed = examples.some(
      ([text, folded]) => without.reduce((done, { apply }) => apply(done), text) !== folded,
    )
    expect(changed, what).toBe(true)
  }
})

test('folding what is folded changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
})

test('composed and decomposed spellings fold to the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
    ),
  )
})

test('FOLDING.md is not stale: npm run generate writes it anew', () => {
  expect(readFileSync(join(import.meta.dirname, '..', 'FOLDING.md'), 'utf8')).toBe(foldingPage())
})
