import { expect, test } from 'vitest'
import { exportRelease } from '../export-release.ts'
import { INPUT } from '../test/release.ts'

async function items(published?: string): Promise<unknown[]> {
  const [source] = INPUT.release.sources
  const { published: _, ...rest } = source!
  const sources = [{ ...rest, ...(published !== undefined && { published }) }]
  const { files } = await exportRelease('csl-json', { ...INPUT, release: { ...INPUT.release, sources } })
  return JSON.parse(String(files[0]?.content)) as unknown[]
}

test('a source is an item of the bibliography, its title as printed', async () => {
  expect(await items('2031-03-18')).toEqual([
    {
      id: 'valley:manara',
      type: 'article-newspaper',
      title: 'عنوان، فيه "اقتباس" وسطر',
      'container-title': 'Manara',
      issued: { 'date-parts': [[2031, 3, 18]] },
      language: 'ar',
      URL: 'https://example.org/a',
    },
  ])
})

test('a month is a month, and a set of days stays as it is written', async () => {
  expect(await items('2031-03')).toMatchObject([{ issued: { 'date-parts': [[2031, 3]] } }])
  expect(await items('[2031-03-01,2031-03-08]')).toMatchObject([
    { issued: { literal: '[2031-03-01,2031-03-08]' } },
  ])
  expect((await items())[0]).not.toHaveProperty('issued')
})

test.each([
  ['csl-json', 'csl.json', '"id": "valley:manara.'],
  ['bibtex', 'bib', '@article{valley:manara.'],
  ['biblatex', 'bib', '@article{valley:manara.'],
  ['ris', 'ris', 'ID  - valley:manara.'],
])(
  '%s has each source and each claim, with the release that it stands in',
  async (format, extension, begin) => {
    const { files, losses } = await exportRelease(format, INPUT)
    expect(files.map(({ name }) => name)).toEqual([`sources.${extension}`, `claims.${extension}`])
    const [sources, claims] = files.map(({ content }) => String(content))
    expect(sources).toContain('valley:manara')
    expect(claims!.split(begin)).toHaveLength(INPUT.release.claims.length + 1)
    expect(claims!.split(`SHA-256 ${INPUT.release.hash}`).length).toBeGreaterThan(INPUT.release.claims.length)
    expect(losses).toEqual([])
  },
)
