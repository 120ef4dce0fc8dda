import { Client, cacheExchange, fetchExchange, gql, type OperationResult } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import { expect, test } from 'vitest'
import { served } from './test/serve.ts'

const server = served()

const connect = (options: Partial<ConstructorParameters<typeof Client>[0]> = {}) =>
  new Client({
    url: server.url,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    ...options,
  })

const RECORDS = gql`
  query Records($first: Int!, $after: String) {
    records(kind: ORGANIZATION, first: $first, after: $after) {
      totalCount
      nodes {
        id
        name
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`

test('it pages, by POST and by GET', async () => {
  for (const preferGetMethod of [false, 'force'] as const) {
    const client = connect({ preferGetMethod })
    const seen: string[] = []
    let after: string | null = null
    let total = 0
    do {
      const { data, error }: OperationResult = await client.query(RECORDS, { first: 5, after })
      expect(error).toBeUndefined()
      seen.push(...data.records.nodes.map(({ id }: { id: string }) => id))
      total = data.records.totalCount
      after = data.records.pageInfo.hasNextPage ? data.records.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen.length).toBeGreaterThan(5)
    expect([seen.length, new Set(seen).size]).toEqual([total, total])
  }
})

test('the second answer comes from its cache', async () => {
  const client = connect()
  const first = await client.query(RECORDS, { first: 5 })
  const second = await client.query(RECORDS, { first: 5 }, { requestPolicy: 'cache-only' })
  expect(second.data).toEqual(first.data)
})

test('errors keep code and path, and the rest of the answer is there', async () => {
  const { data, error } = await connect().query('{ nodes(ids: ["commons:MA", "commons:nobody"]) { id } }', {})
  expect(data.nodes).toMatchObject([{ id: 'commons:MA' }, null])
  expect(error?.graphQLErrors[0]).toMatchObject({ path: ['nodes', 1], extensions: { code: 'UNKNOWN_ID' } })
})

test('automatic persisted queries, which the server has not, fall back to the text', async () => {
  for (const preferGetForPersistedQueries of [false, true]) {
    const client = connect({
      exchanges: [persistedExchange({ preferGetForPersistedQueries }), fetchExchange],
    })
    for (let time = 0; time < 2; time++) {
      const { data, error } = await client.query('{ datasets { id } }', {})
      expect(error).toBeUndefined()
      expect(data.datasets).toHaveLength(2)
    }
  }
})
