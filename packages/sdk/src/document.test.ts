import { InMemoryCache, ApolloClient, HttpLink } from '@apollo/client'
import { QueryClient } from '@tanstack/query-core'
import { cacheExchange, createClient as createUrqlClient, fetchExchange } from '@urql/core'
import { parse } from 'graphql'
import { GraphQLClient } from 'graphql-request'
import { describe, expect, it } from 'vitest'
import { graphql } from './graphql.ts'
import { createQuery } from './query.ts'
import { data, fakeServer } from './test/fake-server.ts'

const url = 'http://isnad.test/graphql'

const label = graphql(`
  fragment L on Label {
    language
    text
  }
`)
const name = graphql(
  `
    fragment N on Record {
      id
      labels {
        ...L
      }
    }
  `,
  [label],
)
const both = graphql(
  `
    query Both($first: Int!) {
      claims(first: $first) {
        nodes {
          subject {
            ...N
            labels {
              ...L
            }
          }
        }
      }
    }
  `,
  [name, label],
)

describe('a typed document', () => {
  it('is its text, for whatever takes a text', () => {
    const text = 'query { datasets { id } }'
    const document = graphql(text)
    expect(document.toString()).toBe(text)
    expect(String(document)).toBe(text)
    expect(JSON.stringify({ query: document })).toBe(JSON.stringify({ query: text }))
  })

  it('is the nodes that graphql-js makes of its text, for whatever takes nodes', () => {
    expect({ ...both }).toEqual({ ...parse(both.toString(), { noLocation: true }) })
  })

  it('brings each fragment once, however many documents need it', () => {
    const names = both.definitions.map((part) => 'name' in part && part.name?.value)
    expect(names).toEqual(['Both', 'N', 'L'])
  })

  it('is read into nodes once, and not before somebody asks', () => {
    const text: string = 'query {'
    const wrong = graphql(text)
    expect(() => wrong.definitions).toThrow('Line 1 of the document cannot be read')
    expect(both.definitions).toBe(both.definitions)
  })
})

/** What the server has; clients add `__typename` where they want it. */
const nodes = [
  {
    __typename: 'Claim',
    subject: {
      __typename: 'Service',
      id: 'commons:whatsapp',
      labels: [{ __typename: 'Label', language: 'en', text: 'WhatsApp' }],
    },
  },
]
const answer = { claims: { __typename: 'ClaimConnection', nodes } }

describe('a document as it stands in', () => {
  // Of a platform's `fetch`, they all use the same part.
  function server() {
    const fake = fakeServer(data(answer))
    return { ...fake, fetch: fake.fetch as unknown as typeof globalThis.fetch }
  }

  it('this client', async () => {
    const { fetch, requests } = fakeServer(data(answer))
    const { claims } = await createQuery({ url, fetch })(both, { first: 1 })
    expect(claims.nodes[0]?.subject.labels[0]?.text).toBe('WhatsApp')
    expect(requests[0]?.query).toBe(both.toString())
  })

  it('graphql-request', async () => {
    const { fetch, requests } = server()
    const { claims } = await new GraphQLClient(url, { fetch }).request(both, { first: 1 })
    expect(claims.nodes[0]?.subject.labels[0]?.text).toBe('WhatsApp')
    expect(parse(requests[0]?.query ?? '', { noLocation: true })).toEqual({ ...both })
    expect(requests[0]?.variables).toEqual({ first: 1 })
  })

  it('Apollo Client, which adds the types to it and finds the answer in its cache again', async () => {
    const { fetch, requests } = server()
    const client = new ApolloClient({ link: new HttpLink({ uri: url, fetch }), cache: new InMemoryCache() })
    for (const _ of ['from the server', 'from the cache']) {
      const result = await client.query({ query: both, variables: { first: 1 } })
      expect(result.data?.claims.nodes[0]?.subject.labels[0]?.text).toBe('WhatsApp')
    }
    expect(requests).toHaveLength(1)
    expect(requests[0]?.query).toContain('__typename')
    expect(client.readQuery({ query: both, variables: { first: 1 } })?.claims.nodes).toHaveLength(1)
  })

  it('urql, which finds the answer in its cache again', async () => {
    const { fetch, requests } = server()
    const client = createUrqlClient({
      url,
      fetch,
      preferGetMethod: false,
      exchanges: [cacheExchange, fetchExchange],
    })
    for (const _ of ['from the server', 'from the cache']) {
      const result = await client.query(both, { first: 1 })
      expect(result.data?.claims.nodes[0]?.subject.labels[0]?.text).toBe('WhatsApp')
    }
    expect(requests).toHaveLength(1)
    expect(requests[0]?.variables).toEqual({ first: 1 })
  })

  it('TanStack Query, as part of a key too', async () => {
    const { fetch, requests } = fakeServer(data(answer))
    const query = createQuery({ url, fetch })
    const client = new QueryClient()
    for (const _ of ['from the server', 'from the cache']) {
      const { claims } = await client.fetchQuery({
        queryKey: [both, { first: 1 }],
        queryFn: ({ signal }) => query(both, { first: 1 }, { signal }),
        staleTime: Infinity,
      })
      expect(claims.nodes[0]?.subject.labels[0]?.text).toBe('WhatsApp')
    }
    expect(requests).toHaveLength(1)
  })
})
