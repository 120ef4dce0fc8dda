import { expect, test } from 'vitest'
import { exportRelease } from '../export-release.ts'
import { INPUT } from '../test/release.ts'

async function items(published?: string): Promise<unknown[]> {
  const [source] = INPUT.release.sources
  const { published: _, ...rest } = source!
  const sources = [{ ...rest, ...(published !== undefined && { published }) }]
  const { files } = await exportRelease('csl', { ...INPUT, release: { ...INPUT.release, sources } })
  return JSON.parse(String(files[0]?.content)) as unknown[]
}

test('a source is an item of the bibliography, its title as printed', async () => {
  expect(await items('2031-03-18')).toEqual([
    {
      id: 'valley:manara',
      type: 'article-newspaper',
      title: INPUT.release.sources[0]!.title['ar'],
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
