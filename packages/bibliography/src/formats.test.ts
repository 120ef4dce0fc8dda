import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { claimItem } from './claim-item.ts'
import { bibliographyFormats, writeBibliography, type BibliographyFormatName } from './formats.ts'
import { releaseItem } from './release-item.ts'
import { sourceItem } from './source-item.ts'
import { CLAIM, nameOf, RELEASE, SOURCE } from './test/cited.ts'
import { readBack } from './test/read-back.ts'

const ITEMS = [
  sourceItem(SOURCE, nameOf),
  claimItem(CLAIM, SOURCE, RELEASE, nameOf),
  releaseItem(RELEASE),
  sourceItem({ ...SOURCE, id: 'valley:some-day', published: '[2031-03-01,2031-03-08]' }, nameOf),
]
const NAMES = Object.keys(bibliographyFormats) as BibliographyFormatName[]
const WRITTEN = ['bibtex', 'biblatex', 'ris'] as const
const reader = (format: (typeof WRITTEN)[number]) => (format === 'ris' ? 'ris' : 'bibtex')

/** Titles that would end a field, a line, an entry or a record, or run as a command, if they could. */
const HOSTILE = [
  'a } b { c }} d {',
  '}\n}\n@misc{evil, title = {Evil}',
  '@article{x, @string{y = "z"} @comment{',
  '\\input{/etc/passwd} \\write18{id} \\',
  '100 % of it # 1 & 2 $x$ a_b ~ ^ "quoted"',
  'ER  - \nTY  - JOUR\nTI  - Evil',
  `${'x'.repeat(70)}ER  - `,
  `${'x'.repeat(70)}TY  - JOUR${'y'.repeat(80)}`,
  '<i>not italic</i> </span> <!-- ',
  'and others and and',
  'عنوان } عربي \u202Eمقلوب',
  '😀'.repeat(60),
]

test.each(WRITTEN)('%s: another library reads back what was written, Arabic and all', async (format) => {
  const { entries, errors } = readBack(await writeBibliography(ITEMS, format), reader(format))
  expect(errors).toEqual([])
  expect(entries).toHaveLength(ITEMS.length)
  const [source, claim, release] = entries
  expect(source!.texts['title']).toBe('صمتت المكالمات في الوادي')
  expect(source!.authors).toEqual(['سلمى العلوي'])
  expect(source!.texts['journaltitle']).toBe('جريدة المنارة')
  // Of RIS the reader takes the year, which has a tag of its own.
  expect(source!.date).toBe({ bibtex: '2031-03', biblatex: '2031-03-18', ris: '2031' }[format])
  expect(claim!.texts['note']).toBe(ITEMS[1]!.note)
  expect(release!.texts['title']).toBe('Calls in the Valley')
})

test('RIS has whole days, in two digits', async () => {
  const lines = (await writeBibliography(ITEMS, 'ris')).split('\r\n')
  expect(lines.filter((line) => /^(DA|Y2) /.test(line))).toEqual([
    'DA  - 2031/03/18/',
    'DA  - 2031/03/18/',
    'Y2  - 2031/04/01/',
    'Y2  - 2031/04/01/',
    'DA  - 2031/03//',
  ])
})

test('keys are the ids, and a date of which only the month is sure is that month', async () => {
  const { entries } = readBack(await writeBibliography(ITEMS, 'biblatex'), 'bibtex')
  expect(entries.map(({ key }) => key)).toEqual([
    'valley:manara-2031',
    'valley:manara-2031.block.availability',
    'valley-0.2.0',
    'valley:some-day',
  ])
  expect(entries[3]!.date).toBe('2031-03')
})

/** Without the signs of which the reader does not know the commands, and drops them. */
const known = (text = '') => text.replaceAll(/[{}<>^]/g, '')

test.each(HOSTILE)('nothing breaks out of its place: %j', async (title) => {
  const items = [sourceItem({ ...SOURCE, title: { ar: title } }, () => title), ...ITEMS]
  for (const format of WRITTEN) {
    const { entries, errors } = readBack(await writeBibliography(items, format), reader(format))
    expect(errors).toEqual([])
    expect(entries).toHaveLength(items.length)
    expect(known(entries[0]!.texts['title'])).toBe(known(items[0]!.title))
    expect(entries.slice(1).map(({ texts }) => texts['title'])).toEqual(ITEMS.map(({ title }) => title))
    expect(entries[0]!.authors.length).toBe(1)
  }
})

test('braces are balanced and every line of RIS is a tag, whatever is said', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'{}\\@%\n\r"-ERTY ,=\u202e<>') }),
  )
  await fc.assert(
    fc.asyncProperty(text, text, text, async (title, name, url) => {
      const item = sourceItem({ ...SOURCE, title: { ar: title }, url }, () => name)
      for (const format of ['bibtex', 'biblatex'] as const) {
        const written = await writeBibliography([item], format)
        let depth = 0
        for (const sign of written) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(written.match(/^@/gm)).toHaveLength(1)
      }
      const lines = (await writeBibliography([item], 'ris')).split('\r\n')
      expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1)
      expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
      expect(JSON.parse(await writeBibliography([item], 'csl-json'))).toEqual([item])
    }),
    { numRuns: 40 },
  )
})

test('nothing is fetched, and settings that others share are as they were', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const fetch = vi.spyOn(globalThis, 'fetch')
  const doi = {
    ...SOURCE,
    title: { en: '10.1000/182' },
    url: 'https://doi.org/10.1000/182',
    authors: ['Q42'],
  }
  for (const format of NAMES) await writeBibliography([sourceItem(doi, (id) => id)], format)
  expect([connect.mock.calls, fetch.mock.calls]).toEqual([[], []])
  const { plugins } = createRequire(import.meta.url)('@citation-js/core')
  expect(plugins.config.get('@bibtex').format).toMatchObject({ checkLabel: true, asciiOnly: true })
  vi.restoreAllMocks()
})

test('the library is not loaded before a format needs it', async () => {
  const loaded = () =>
    Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('citation-js'))
  // This file has loaded it by now; a process of its own tells.
  expect(loaded()).toBe(true)
  const { execFileSync } = await import('node:child_process')
  const script =
    "import { createRequire } from 'node:module'; import { writeBibliography } from './dist/index.js'; await writeBibliography([], 'csl-json'); console.log(Object.keys(createRequire(import.meta.url).cache).filter((path) => path.includes('citation-js')).length)"
  expect(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: `${import.meta.dirname}/..`,
    })
      .toString()
      .trim(),
  ).toBe('0')
})
