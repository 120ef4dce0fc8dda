import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite } from './cite.ts'
import { sha256 } from './hash.ts'
import { holdText } from './held-text.ts'
import { verifyCitation } from './verify.ts'

const RUNS = Number(process.env['FC_RUNS'] ?? 500)

/** Texts with Arabic, marks that combine, characters outside the basic plane, quotation marks and white space. */
const texts = fc
  .array(fc.constantFrom(...'أبتث ــ«»"’\n\t\u00A0\u200Fe\u0301\u064E📵𝒳ab.'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((characters) => characters.join('').normalize('NFC'))

/** Each character by itself: marks keep the order in which they stand. */
const decomposed = (text: string) => [...text].map((character) => character.normalize('NFD')).join('')

const slices = texts.chain((text) => {
  const points = [...text]
  return fc.tuple(fc.nat(points.length - 1), fc.nat(points.length - 1)).map(([a, b]) => ({
    text,
    start: Math.min(a, b),
    end: Math.max(a, b) + 1,
    slice: points.slice(Math.min(a, b), Math.max(a, b) + 1).join(''),
  }))
})

describe('a passage to the letter', () => {
  test('any slice of any text is found where it was taken, and verifies', () => {
    fc.assert(
      fc.property(slices, ({ text, start, end, slice }) => {
        fc.pre(slice.trim() !== '')
        const places = cite(text, slice)
        expect(places).toContainEqual({ start, end, sha256: sha256(slice), exact: true })
        for (const place of places)
          expect(verifyCitation(place, holdText(text))).toEqual({ ok: true, passage: slice })
      }),
      { numRuns: RUNS },
    )
  })

  test('positions give the same citation as the words between them', () => {
    fc.assert(
      fc.property(slices, ({ text, start, end, slice }) => {
        expect(cite(text, { start, end })).toEqual([{ start, end, sha256: sha256(slice), exact: true }])
      }),
    )
  })

  test('positions count code points, and not the halves of an emoji', () => {
    expect(cite('📵📵 blocked', 'blocked')).toMatchObject([{ start: 3, end: 10 }])
  })

  test('a passage that stands in several places gives each, also where they overlap', () => {
    expect(cite('aXaXa', 'aXa').map(({ start }) => start)).toEqual([0, 2])
  })

  test('a text that is not in NFC is counted as if it were', () => {
    expect(cite('cafe\u0301 noir', 'noir')).toMatchObject([{ start: 5, end: 9, exact: true }])
    expect(cite('café', 'cafe\u0301')).toMatchObject([{ start: 0, end: 4, exact: true }])
  })

  test('white space around a passage is no part of it', () => {
    expect(cite('one two', 'two\n')).toMatchObject([{ start: 4, end: 7, exact: true }])
  })

  test.each([
    ['an empty passage', ''],
    ['white space', ' \n'],
    ['positions beyond the text', { start: 0, end: 99 }],
    ['positions that enclose nothing', { start: 1, end: 1 }],
  ])('%s is found nowhere', (_, passage) => {
    expect(cite('one', passage)).toEqual([])
  })
})

describe('a passage that was copied with other marks', () => {
  const text = 'قالت الهيئـــة:\n«لم  نأمر بالحجب» يوم الثلاثاء'

  test.each([
    ['white space', 'قالت الهيئـــة: «لم نأمر', ['white space'], [0, 25]],
    ['quotation marks', '"لم  نأمر بالحجب"', ['quotation marks'], [16, 33]],
    ['tatweel', 'قالت الهيئة:', ['tatweel'], [0, 15]],
    ['invisible marks', 'يوم\u200F الثلاثاء', ['invisible marks'], [34, 46]],
    [
      'all of them',
      'الهيئة: “لم نأمر\u200E',
      ['white space', 'quotation marks', 'tatweel', 'invisible marks'],
      [5, 25],
    ],
  ])('is found in spite of %s, and the difference is named', (_, passage, differences, [start, end]) => {
    const [place, ...others] = cite(text, passage)
    expect(others).toEqual([])
    expect(place).toEqual({
      start,
      end,
      exact: false,
      differences,
      sha256: sha256([...text].slice(start, end).join('')),
    })
  })

  test('is found as the README shows', () => {
    expect(cite('قالت الهيئـــة: «لم نأمر بالحجب» أمس.', 'قالت الهيئة: "لم نأمر بالحجب"')).toMatchObject([
      {
        start: 0,
        end: 32,
        sha256: expect.stringMatching(/^3485d7fe/),
        exact: false,
        differences: ['quotation marks', 'tatweel'],
      },
    ])
  })

  test('is found without the vowel marks of its letters, which belong to the passage', () => {
    const marked = 'تعذّرت المكالماتُ. ثمّ'
    expect(cite(marked, 'تعذرت المكالمات')).toMatchObject([
      { start: 0, end: 17, differences: ['vowel marks'] },
    ])
    expect(cite(marked, 'آثم')).toEqual([])
  })

  test('is found without the spaces that French sets inside its quotation marks', () => {
    const french = 'Il dit : « Nous n’avons rien coupé », hier.'
    for (const passage of ['"Nous n’avons rien coupé", hier', '«Nous n’avons rien coupé», hier'])
      expect(cite(french, passage)).toMatchObject([{ start: 9, end: 42 }])
    expect(cite('«Rien», dit-il', '« Rien »')).toMatchObject([{ start: 0, end: 6 }])
  })

  test('is not found where it must stand to the letter', () => {
    expect(cite(text, 'قالت الهيئة:', { exact: true })).toEqual([])
  })

  test('is found where tatweel stands between a letter and its mark', () => {
    expect(cite('cafe\u0640\u0301 noir', 'café noir')).toMatchObject([
      { start: 0, end: 11, differences: ['tatweel'] },
    ])
  })

  test('is not found where a mark of a letter is missing', () => {
    expect(cite('café  noir', 'cafe')).toEqual([])
    expect(cite('le  café', 'le cafe')).toEqual([])
  })

  test('is not found where a letter differs', () => {
    expect(cite(text, 'قالت الهيأة:')).toEqual([])
  })

  test('any slice is found again after its marks were lost', () => {
    fc.assert(
      fc.property(slices, ({ text, slice }) => {
        const lost = slice
          .replaceAll('ـ', '')
          .replaceAll('\u200F', '')
          .replaceAll(/[«»’]/g, '"')
          .replaceAll(/\s+/g, ' ')
          .trim()
        // Of two marks that change places when the tatweel between them is lost, the module says that it fails.
        fc.pre(
          /[^\s\u064B-\u0652\u0670]/u.test(lost) && decomposed(lost.normalize('NFC')) === decomposed(lost),
        )
        expect(cite(text, lost).length).toBeGreaterThan(0)
      }),
      { numRuns: RUNS },
    )
  })
})
