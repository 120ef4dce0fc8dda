import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  api = await openApi([base, story])
})
afterAll(() => api.store.close())

const CLAIM = 'story:evening.return.availability'
const today = () => new Date().toISOString().slice(0, 10)

test('a claim is cited by its source, who said it, its passage, its id and its release', async () => {
  const { claim } = await api.ask(`{ claim(id: "${CLAIM}") { bibliographicCitation } }`)
  const [item] = JSON.parse(claim.bibliographicCitation)
  expect(item).toMatchObject({
    id: CLAIM,
    type: 'article-newspaper',
    title: 'Title of story:evening',
    author: [{ literal: 'Amal' }],
    'container-title': 'Evening Post',
    issued: { literal: '[2020-02-04,2020-02-06]' },
    archive_location: CLAIM,
    source: 'dataset-story@1.2.3',
  })
  expect(item.note).toMatch(
    /^Claim story:evening\.return\.availability: Chatter, availability\. Said by: Amal \(said\), then Evening Post \(reported\)\. Passage: code points 70 to 90 of story:evening\/main \(SHA-256 [0-9a-f]{64}\)\. Dataset: A story, dataset-story@1\.2\.3, SHA-256 1{64}, accessed \d{4}-\d\d-\d\d\.$/,
  )
  expect(item.note).toContain(`accessed ${today()}`)
})

test('every format, of a source and of a dataset too', async () => {
  const answer = await api.ask(`{
    source(id: "story:morning") { bib: bibliographicCitation(format: BIBTEX) ris: bibliographicCitation(format: RIS) }
    dataset(id: "story") { latex: bibliographicCitation(format: BIBLATEX) }
  }`)
  expect(answer.source.bib).toContain('@article{story:morning,')
  expect(answer.source.bib).toContain('title = {Title of story:morning},')
  expect(answer.source.ris.split('\r\n')).toEqual([
    'TY  - NEWS',
    'DA  - 2020/02/03/',
    'PY  - 2020',
    'ID  - story:morning',
    'LA  - en',
    'T2  - Morning Post',
    'TI  - Title of story:morning',
    'UR  - https://example.org/morning',
    'ER  - ',
    '',
  ])
  expect(answer.dataset.latex).toContain('@dataset{story-1.2.3,')
  expect(answer.dataset.latex).toContain(`SHA-256 ${'1'.repeat(64)}`)
})

test('a page of citations takes no more statements than one', async () => {
  const page = (first: number) =>
    `{ claims(first: ${first}) { nodes { bibliographicCitation(format: RIS) } } }`
  await api.ask(page(1))
  const one = api.statements.length
  const { claims } = await api.ask(page(100))
  expect(claims.nodes.length).toBeGreaterThan(10)
  expect(api.statements).toHaveLength(one)
})
