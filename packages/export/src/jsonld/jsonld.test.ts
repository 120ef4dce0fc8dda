import jsonld, { type JsonLdDocument } from 'jsonld'
import { expect, test } from 'vitest'
import { exportRelease } from '../export-release.ts'
import { morocco } from '../test/morocco.ts'
import { INPUT } from '../test/release.ts'

const SCHEMA = 'https://schema.org/'
const PROV = 'http://www.w3.org/ns/prov#'

type Expanded = { [term: string]: unknown; '@id': string; '@type'?: string[] }

async function expand(input = INPUT, options = {}): Promise<Expanded[]> {
  const { files } = await exportRelease('jsonld', input, options)
  const document = JSON.parse(String(files[0]?.content)) as JsonLdDocument
  const documentLoader = (url: string) => Promise.reject(new Error(`it asked the network for ${url}`))
  const expanded = await jsonld.expand(document, { documentLoader })
  // The expanded form of a graph is a list of nodes with their ids.
  return expanded as unknown as Expanded[]
}

test('it is expanded without the network', async () => {
  const nodes = await expand()
  const claim = nodes.find((node) => node['@id'] === 'urn:isnad:valley:manara.order.orderedBy')
  expect(claim).toMatchObject({
    '@type': [`${SCHEMA}Claim`, `${PROV}Entity`],
    [`${SCHEMA}about`]: [{ '@id': 'urn:isnad:valley:block' }],
    [`${SCHEMA}appearance`]: [{ '@id': 'urn:isnad:valley:manara' }],
    [`${PROV}wasDerivedFrom`]: [{ '@id': 'urn:isnad:valley:manara' }],
    [`${PROV}wasAttributedTo`]: [{ '@id': 'urn:isnad:valley:manara-daily' }],
    'urn:isnad:vocab:value': [{ '@id': 'urn:isnad:valley:regulator' }],
    'urn:isnad:vocab:chain': [
      {
        '@list': [
          {
            'urn:isnad:vocab:unnamed': [{ '@value': 'observers' }],
            [`${PROV}hadRole`]: [{ '@id': 'urn:isnad:vocab:said' }],
          },
          { [`${PROV}agent`]: [{ '@id': 'urn:isnad:valley:manara-daily' }] },
        ],
      },
    ],
  })
})

test('a fact is a review of the claims for it and against it, without a figure for truth', async () => {
  const reviews = (await expand()).filter((node) => node['@type']?.includes(`${SCHEMA}ClaimReview`))
  const review = reviews.find((node) => node['@id'].includes('orderedBy'))
  expect(review).toMatchObject({
    [`${SCHEMA}claimReviewed`]: [{ '@value': 'The block: orderedBy Authority' }],
    [`${SCHEMA}itemReviewed`]: [{ '@id': 'urn:isnad:valley:manara.order.orderedBy' }],
    [`${SCHEMA}author`]: [{ '@id': 'urn:isnad:valley' }],
    [`${SCHEMA}reviewRating`]: [{ [`${SCHEMA}alternateName`]: [{ '@value': 'not disputed' }] }],
  })
  expect(JSON.stringify(reviews)).not.toContain('ratingValue')
})

test('what is only alleged is a claim and no review', async () => {
  const nodes = await expand()
  expect(nodes.some((node) => node['@id'] === 'urn:isnad:valley:manara.truly.allegedReason')).toBe(true)
  const reviews = nodes.filter((node) => node['@type']?.includes(`${SCHEMA}ClaimReview`))
  expect(JSON.stringify(reviews)).not.toContain('allegedReason')
})

test('a correction is a revision, and a withdrawal leaves a tombstone', async () => {
  const nodes = await expand()
  expect(nodes).toContainEqual({
    '@id': 'urn:isnad:valley:manara.members.memberCount',
    [`${PROV}wasRevisionOf`]: [{ '@id': 'urn:isnad:valley:manara.members-old.memberCount' }],
  })
  expect(nodes.find((node) => node['@id'] === 'urn:isnad:valley:gone')).toMatchObject({
    '@type': ['urn:isnad:vocab:Withdrawal'],
    [`${PROV}invalidatedAtTime`]: [{ '@value': '2031-05-01' }],
  })
})

test('names keep their languages', async () => {
  const land = (await expand()).find((node) => node['@id'] === 'urn:isnad:valley:land')
  expect(land?.[`${SCHEMA}name`]).toEqual([
    { '@language': 'ar', '@value': 'جمهورية الوادي' },
    { '@language': 'en', '@value': 'Valley Republic' },
  ])
  expect(land?.[`${SCHEMA}alternateName`]).toEqual([{ '@language': 'ar', '@value': 'الوادي' }])
})

test('ids can be made IRIs of the web', async () => {
  const nodes = await expand(INPUT, { base: 'https://example.org/' })
  expect(nodes.map((node) => node['@id'])).toContain('https://example.org/valley:block')
})

test('of the first dataset everything is there, and nothing is dropped for want of a term', async () => {
  const input = await morocco()
  const nodes = await expand(input)
  const ids = new Set(nodes.map((node) => node['@id']))
  const { records, sources, claims } = input.release
  for (const { id } of [...records, ...sources, ...claims]) expect(ids).toContain(`urn:isnad:${id}`)
  expect(nodes.filter((node) => node['@type']?.includes(`${SCHEMA}Claim`))).toHaveLength(claims.length)
})
