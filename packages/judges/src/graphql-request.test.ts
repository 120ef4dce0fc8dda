import { ClientError, GraphQLClient, gql } from 'graphql-request'
import { beforeAll, expect, test } from 'vitest'
import { claimsDocument } from '@isnad/sdk/documents'
import { served } from './test/serve.ts'

const server = served()

interface Claims {
  claims: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}
let client: GraphQLClient
beforeAll(() => {
  client = new GraphQLClient(server.url)
})

test('it asks with variables', async () => {
  const document = gql`
    query Q($at: Date!) {
      availability(service: "whatsapp", feature: VOICE_CALL, network: ADSL, place: "MA", at: $at) {
        verdict
      }
    }
  `
  expect(await client.request(document, { at: '2016-03-15' })).toEqual({
    availability: { verdict: 'BLOCKED' },
  })
})

test('a document of the SDK pages to the end, each claim once', async () => {
  const about = 'commons:whatsapp'
  const seen: string[] = []
  for (let after: string | undefined; ;) {
    const { claims } = await client.request<Claims>(claimsDocument.toString(), { about, first: 7, after })
    seen.push(...claims.nodes.map(({ id }) => id))
    if (!claims.pageInfo.hasNextPage) break
    after = claims.pageInfo.endCursor
  }
  const { record } = await client.request<{ record: { claims: { totalCount: number } } }>(
    `{ record(id: "${about}") { claims { totalCount } } }`,
  )
  expect(seen.length).toBeGreaterThan(7)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe(record.claims.totalCount)
})

test('an error keeps its code, its place and its status', async () => {
  const failure = await client
    .request('{ record(id: "commons:nobody") { name } }')
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ClientError)
  expect((failure as ClientError).response).toMatchObject({
    errors: [{ path: ['record'], extensions: { code: 'UNKNOWN_ID' } }],
  })
  const refused = await client
    .request(`{ ${Array.from({ length: 60 }, (_, index) => `a${index}: __typename`).join(' ')} }`)
    .catch((error: unknown) => error)
  expect((refused as ClientError).response).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'ALIAS_LIMIT', limit: 50, actual: 60 } }],
  })
})

test('a null among others is told with the rest of the answer, under errorPolicy "all"', async () => {
  const lenient = new GraphQLClient(server.url, { errorPolicy: 'all' })
  const answer = await lenient.rawRequest<{ nodes: ({ id: string } | null)[] }>(
    '{ nodes(ids: ["commons:MA", "commons:nobody"]) { id } }',
  )
  expect(answer.data.nodes).toEqual([{ id: 'commons:MA' }, null])
  expect(answer.errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'UNKNOWN_ID' } }])
})

test('a question that its caller gives up is given up', async () => {
  const request = client.request({ document: '{ datasets { id } }', signal: AbortSignal.abort() })
  await expect(request).rejects.toThrow('abort')
})
