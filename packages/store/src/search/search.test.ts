import type { Claim, Release } from '@isnad/schema'
import { createDatabase } from '@isnad/test-databases'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '../store.ts'

let store: Store
beforeEach(async () => {
  store = await openStore({ url: (await createDatabase()).url })
  await store.migrate()
})
afterEach(() => store.close())

const NAMES: { readonly [id: string]: string } = {
  harbour: 'Harbour Radio',
  radio: 'Radio',
  valley: 'Radio of the Valley',
  ship: 'رسالة إلى البحر 🌊 من مَرْكَزِ الـرَّصْدِ',
}

const says = (id: string, en: string): Claim => ({
  id: `a:report.${id}.statement`,
  source: 'a:report',
  subject: 'a:harbour',
  property: 'statement',
  value: { type: 'text', text: { en } },
  chain: [{ agent: 'a:radio', manner: 'said' }],
  citations: [{ source: 'a:report', rendition: 'main', start: 0, end: 50, sha256: 'b'.repeat(64) }],
})

const release = (more: Partial<Release> = {}): Release => ({
  dataset: {
    id: 'a',
    name: 'dataset-a',
    version: '1.0.0',
    title: { en: 'A' },
    description: { en: 'Made up to test.' },
    licence: 'CC0-1.0',
    maintainers: ['Nobody'],
    dependencies: {},
  },
  hash: 'a',
  records: Object.entries(NAMES).map(([id, text]) => ({
    id: `a:${id}`,
    dataset: 'a',
    kind: 'organization',
    labels: [{ language: id === 'ship' ? 'ar' : 'en', text }],
  })),
  sources: [
    {
      id: 'a:report',
      dataset: 'a',
      type: 'ARTICLE',
      title: { en: 'A report on the radio' },
      language: 'en',
      renditions: [{ id: 'main', sha256: 'c'.repeat(64), length: 100 }],
    },
  ],
  claims: [says('one', 'The radio was silent.'), says('two', 'Nobody heard the lighthouse.')],
  withdrawals: [],
  ...more,
})

const ids = async (text: string, options = {}) => {
  const found = await store.search(text, options)
  return (await found.hits(0, found.count)).map(({ id }) => id)
}

test('names stand before titles, titles before paraphrases, and a short text before a long one', async () => {
  await store.load(release())
  expect(await ids('radio')).toEqual([
    'a:radio',
    'a:harbour',
    'a:valley',
    'a:report',
    'a:report.one.statement',
  ])
  expect(await ids('radio', { names: true })).toEqual(['a:radio', 'a:harbour', 'a:valley'])
  expect(await ids('radio silent')).toEqual(['a:report.one.statement'])
})

test('what was withdrawn is found no more: a claim, a record with what is said of it, a source', async () => {
  await store.load(release())
  const withdraw = (...gone: string[]) =>
    store.load(
      release({
        hash: gone.join(),
        withdrawals: gone.map((id) => ({ id, date: '2020-01-01', reason: { en: 'Asked for.' } })),
      }),
    )
  await withdraw('a:report.two.statement')
  expect(await ids('lighthouse')).toEqual([])
  await withdraw('a:harbour')
  expect(await ids('harbour')).toEqual([])
  expect(await ids('silent')).toEqual([])
  await withdraw('a:report')
  expect(await ids('report')).toEqual([])
  expect(await ids('radio')).toEqual(['a:radio', 'a:harbour', 'a:valley'])
  // No word of it is left in the index either.
  const words = await store.db.select().from(store.tables.searchWords)
  expect(words.map(({ word }) => word)).not.toContain('lighthouse')
})

test('a load is found in at once, and a search that was kept is not answered from the old index', async () => {
  await store.load(release())
  expect(await ids('beacon')).toEqual([])
  await store.load(release({ hash: 'b', claims: [says('three', 'The beacon was lit.')] }))
  expect(await ids('beacon')).toEqual(['a:report.three.statement'])
  expect(await ids('silent')).toEqual([])
})

test('a place keeps its place when what stood there goes', async () => {
  await store.load(release())
  const before = await store.search('radio')
  const [, second] = await before.hits(0, 2)
  expect(await before.placeOf(second!)).toEqual({ place: 1, isThere: true })
  expect(await before.placeOf({ ...second!, score: second!.score + 1 })).toEqual({ place: 1, isThere: false })
  expect(await before.placeOf({ id: 'a:nothing', score: 1 })).toBeUndefined()
})

test('the places of words are in the text as it stands, with its marks, its tatweel and its signs of two units', async () => {
  await store.load(release())
  const matches = async (text: string) => (await (await store.search(text)).matches(['a:ship'])).get('a:ship')
  const [match] = (await matches('البحر مركز الرصد'))!
  expect(match?.fragments.filter(({ matched }) => matched).map(({ text }) => text)).toEqual([
    'البحر',
    'مَرْكَزِ',
    'الـرَّصْدِ',
  ])
  expect(match?.fragments.map(({ text }) => text).join('')).toBe(NAMES['ship'])
  for (const { text, start, end } of match!.fragments)
    expect([...NAMES['ship']!].slice(start, end).join('')).toBe(text)
})

test('of a long text the part around the words is shown, with its place', async () => {
  const long = `${'Long before that, nothing. '.repeat(40)}Then the 🌊 foghorn was heard.${' And so on.'.repeat(60)}`
  await store.load(release({ claims: [says('long', long)] }))
  const id = 'a:report.long.statement'
  const [match] = (await (await store.search('foghorn')).matches([id])).get(id)!
  const fragments = match!.fragments
  expect(fragments.map(({ text }) => [...text].length).reduce((a, b) => a + b)).toBe(240)
  expect(fragments.find(({ matched }) => matched)?.text).toBe('foghorn')
  for (const { text, start, end } of fragments) expect([...long].slice(start, end).join('')).toBe(text)
})

test('a text with the word a hundred times has no more fragments than are promised', async () => {
  await store.load(release({ claims: [says('many', 'no foghorn '.repeat(100))] }))
  const id = 'a:report.many.statement'
  const [match] = (await (await store.search('foghorn')).matches([id])).get(id)!
  expect(match!.fragments.length).toBeLessThanOrEqual(16)
})
