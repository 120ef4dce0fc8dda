import { fileURLToPath } from 'node:url'
import { loadRelease } from '@isnad/dataset'
import * as fc from 'fast-check'
import { execute, parse, validate, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createContext } from '../context.ts'
import { createSchema } from '../schema.ts'
import { openApi, type Api, type Data } from '../test/api.ts'
import { anyDocument } from '../test/any-document.ts'
import { base, story } from '../test/releases.ts'
import { createExecutor, type Executor } from './create-executor.ts'

const folders = ['dataset-commons', 'dataset-morocco-voip-2016'].map((name) =>
  fileURLToPath(new URL(`../../../${name}`, import.meta.url)),
)

describe('a compiled document', () => {
  let api: Api
  let schema: GraphQLSchema
  let executor: Executor
  beforeAll(async () => {
    const releases = [base, story, ...(await Promise.all(folders.map((folder) => loadRelease(folder))))]
    api = await openApi(releases)
    schema = createSchema(api.store)
    executor = createExecutor(schema)
  }, 60_000)
  afterAll(() => api.store.close())

  /** The answer of either way, as text; nothing where a document is not compiled. */
  async function both(source: string, variableValues: { [name: string]: unknown } = {}) {
    const document = parse(source)
    expect(validate(schema, document)).toEqual([])
    const given = () => ({ schema, document, variableValues, contextValue: createContext(api.store) })
    const compiled = await executor(given())
    const usual = await execute(given())
    return { compiled: compiled && JSON.stringify(compiled), usual: JSON.stringify(usual) }
  }

  test('is answered as any other, whatever it asks', async () => {
    let [compiledOnes, all] = [0, 0]
    await fc.assert(
      fc.asyncProperty(anyDocument(createSchema(api.store)), async ({ source, variables }) => {
        const { compiled, usual } = await both(source, variables)
        all++
        if (compiled === undefined) return
        compiledOnes++
        expect(compiled).toBe(usual)
      }),
      { numRuns: 100 },
    )
    expect(compiledOnes / all).toBeGreaterThan(0.4)
  }, 120_000)

  test.each<[source: string, variables?: { [name: string]: unknown }]>([
    [
      '{ claims(first: 3) { nodes { id subject { name ... on Service { launched { value } } } value { __typename ... on RecordValue { record { id name } } ... on TextValue { text } } chain { manner agent { name } } source { title publisher { name } } scope { place { name } operators { id } } } pageInfo { hasNextPage endCursor startCursor hasPreviousPage } totalCount } }',
    ],
    [
      '{ claims(first: 1, release: "story@1.2.3") { nodes { id } } record(id: "chatter", release: "base@1.0.0") { id } }',
    ],
    [
      'query ($n: Int, $about: ID, $disputed: Boolean) { claims(first: $n, about: $about, disputed: $disputed) { edges { cursor node { id } } } }',
      { n: 2, about: 'chatter', disputed: true },
    ],
    [
      'query ($id: ID!) { node(id: $id) { __typename id ... on Record { name facts(first: 2) { edges { cursor node { id ... on QuantityFact { value { unit value } bounds { lowest } } claims { id } } } pageInfo { endCursor } } } } }',
      { id: 'story:unlike' },
    ],
    [
      '{ record(id: "chatter") { id label(language: "ar") claims(first: 2) { nodes { id period { begin { earliest } } } pageInfo { hasNextPage endCursor } } } }',
    ],
    [
      '{ source(id: "story:evening") { authors { name } claims { nodes { id after { id } citations { start source { id } } } pageInfo { endCursor } } } }',
    ],
    [
      '{ events(during: "2016", first: 5) { nodes { id date { value disputed independentChains } participant { value { name } qualifiers { name value { ... on CodeValue { code description } } } } } } }',
    ],
    [
      '{ availability(service: "chatter", place: "XX", feature: VOICE_CALL, at: "2020-03-01") { verdict holding { id chain { agent { name } } } parts { network operator { id } } commonLink { name } } }',
    ],
    [
      '{ records(text: "wh", first: 4) { nodes { id name kind within { name } identifiers { system value } } } datasets: dataset(id: "story") { claimCount title } }',
    ],
  ])('is compiled: %s', async (source: string, variables: { [name: string]: unknown } = {}) => {
    const { compiled, usual } = await both(source, variables)
    expect(compiled).toBe(usual)
    expect(JSON.parse(usual).errors).toBeUndefined()
  })

  test.each([
    ['an error', '{ record(id: "nothing-of-this-name") { id } }'],
    ['a page that is too large', '{ claims(first: 101) { nodes { id } } }'],
    ['a page from the end', '{ claims(last: 2) { nodes { id } } }'],
    ['a cursor that is none', '{ claims(after: "xx") { nodes { id } } }'],
    [
      'one relation in two ways',
      '{ record(id: "chatter") { a: claims(first: 1) { nodes { id } } b: claims(first: 2) { nodes { id } } } }',
    ],
    ['a list that is not paged', '{ datasets { id } }'],
    ['a list from a release that is not served', '{ claims(release: "story@9.9.9") { nodes { id } } }'],
    ['a lookup in one', '{ record(id: "chatter", release: "story@9.9.9") { id } }'],
    ['introspection', '{ __schema { queryType { name } } }'],
  ])('is left to the executor: %s', async (_why, source) => {
    expect((await both(source)).compiled).toBeUndefined()
  })

  test('takes other values without being compiled again, and pages on', async () => {
    const document = parse(
      'query ($after: String, $first: Int) { claims(after: $after, first: $first) { nodes { id } pageInfo { endCursor hasNextPage } } }',
    )
    const page = async (after: string | null) => {
      const variableValues = { after, first: 7 }
      const answer = await executor({ document, variableValues, contextValue: createContext(api.store) })
      const data: Data = answer?.data
      return data.claims
    }
    const ids: string[] = []
    for (let next = await page(null); ; next = await page(next.pageInfo.endCursor)) {
      ids.push(...next.nodes.map(({ id }: { id: string }) => id))
      if (!next.pageInfo.hasNextPage) break
    }
    const all = await api.store.db.query.claims.findMany({ columns: { id: true }, orderBy: { id: 'asc' } })
    expect(ids).toEqual(all.map(({ id }) => id))
  })
})
