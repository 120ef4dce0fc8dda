import { createHash } from 'node:crypto'
import {
  ApolloClient,
  type ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  gql,
} from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { relayStylePagination } from '@apollo/client/utilities'
import { expect, test } from 'vitest'
import { served } from './test/serve.ts'

const server = served()

/** The types that may stand for an interface or a union, asked of the server as Apollo's documentation says. */
async function possibleTypes(): Promise<{ [name: string]: string[] }> {
  const query = '{ schema: __schema { types { name possibleTypes { name } } } }'
  const response = await fetch(`${server.url}?query=${encodeURIComponent(query)}`)
  const { data } = (await response.json()) as {
    data: { schema: { types: { name: string; possibleTypes: { name: string }[] | null }[] } }
  }
  return Object.fromEntries(
    data.schema.types.flatMap(({ name, possibleTypes }) =>
      possibleTypes ? [[name, possibleTypes.map((type) => type.name)]] : [],
    ),
  )
}

async function connect(link: ApolloLink = new HttpLink({ uri: server.url })) {
  const cache = new InMemoryCache({
    possibleTypes: await possibleTypes(),
    typePolicies: { Query: { fields: { claims: relayStylePagination(['about', 'property']) } } },
  })
  return new ApolloClient({ link, cache })
}

const CLAIMS = gql`
  query Claims($about: ID!, $after: String) {
    claims(about: $about, first: 10, after: $after) {
      edges {
        cursor
        node {
          id
          property
          subject {
            ...Name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  fragment Name on Record {
    id
    name
  }
`

interface Claims {
  claims: {
    edges: { node: { id: string; subject: { id: string; name: string } } }[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
}

test('it pages, and keeps each thing once, by its id', async () => {
  const client = await connect()
  const variables = { about: 'commons:whatsapp' }
  const watched = client.watchQuery<Claims>({ query: CLAIMS, variables })
  const subscription = watched.subscribe({})
  let { data } = await client.query<Claims>({ query: CLAIMS, variables })
  while (data?.claims.pageInfo.hasNextPage) {
    await watched.fetchMore({ variables: { after: data.claims.pageInfo.endCursor } })
    data = client.readQuery<Claims>({ query: CLAIMS, variables }) ?? undefined
  }
  subscription.unsubscribe()
  const ids = data!.claims.edges.map(({ node }) => node.id)
  expect(ids.length).toBeGreaterThan(10)
  expect(new Set(ids).size).toBe(ids.length)
  const kept = client.extract() as { [key: string]: { name?: string } }
  expect(Object.keys(kept)).toContain('Service:commons:whatsapp')
  expect(Object.keys(kept).filter((key) => key.startsWith('Claim:'))).toHaveLength(ids.length)
  // Read by another question from the same entry, without the server.
  const name = client.readFragment<{ name: string }>({
    id: 'Service:commons:whatsapp',
    fragment: gql`
      fragment NameAlone on Record {
        name
      }
    `,
  })
  expect(name?.name).toBe('WhatsApp')
})

test('errors keep code and path; with errorPolicy "all" the rest of the answer is there', async () => {
  const client = await connect()
  const query = gql`
    {
      nodes(ids: ["commons:MA", "commons:nobody"]) {
        id
      }
    }
  `
  const { data, error } = await client.query<{ nodes: ({ id: string } | null)[] }>({
    query,
    errorPolicy: 'all',
  })
  expect(data?.nodes).toMatchObject([{ id: 'commons:MA' }, null])
  expect(CombinedGraphQLErrors.is(error) && error.errors[0]).toMatchObject({
    path: ['nodes', 1],
    extensions: { code: 'UNKNOWN_ID' },
  })
})

test('automatic persisted queries, which the server has not, fall back to the text, by GET and by POST', async () => {
  for (const useGETForHashedQueries of [false, true]) {
    const persisted = new PersistedQueryLink({
      sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
      useGETForHashedQueries,
    })
    const client = await connect(persisted.concat(new HttpLink({ uri: server.url })))
    const { data } = await client.query<{ datasets: { id: string }[] }>({
      query: gql`
        {
          datasets {
            id
          }
        }
      `,
    })
    expect(data?.datasets).toHaveLength(2)
  }
})

test('a subject asked by a wrong variable is an error with a code', async () => {
  const client = await connect()
  const failed = client.query({ query: CLAIMS, variables: { about: { not: 'an id' } } })
  await expect(failed).rejects.toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
})
