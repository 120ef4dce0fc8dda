import { parse } from 'graphql'
import { GraphQLClient } from 'graphql-request'
import { describe, expect, it } from 'vitest'
import { createQuery } from './query.ts'
import { graphql } from './graphql.ts'
import { data, fakeServer } from './test/fake-server.ts'

const url = 'http://isnad.test/graphql'

describe('a typed document', () => {
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
      query {
        claims(first: 1) {
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

  it('is its text, for whatever takes a text', () => {
    const text = 'query { datasets { id } }'
    const document = graphql(text)
    expect(document.toString()).toBe(text)
    expect(String(document)).toBe(text)
    expect(JSON.stringify({ query: document })).toBe(JSON.stringify({ query: text }))
  })

  it('brings each fragment once, however many documents need it', () => {
    const { definitions } = parse(both.toString())
    expect(definitions.map((part) => 'name' in part && part.name?.value)).toEqual([undefined, 'N', 'L'])
  })

  it('is taken by this client and by graphql-request as it is', async () => {
    const server = fakeServer(data({ datasets: [] }))
    const document = graphql(`
      query Named {
        datasets {
          id
        }
      }
    `)
    await createQuery({ url, fetch: server.fetch })(document)
    // Of a platform's `fetch`, both use the same part.
    const fetch = server.fetch as unknown as typeof globalThis.fetch
    expect(await new GraphQLClient(url, { fetch }).request(document)).toEqual({ datasets: [] })
    expect(server.requests.map(({ query }) => query)).toEqual([document.toString(), document.toString()])
  })
})
