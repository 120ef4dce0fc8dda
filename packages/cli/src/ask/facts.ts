import { graphql, type Client, type ResultOf } from '@isnad/sdk'

const factsDocument = graphql(`
  query Facts($id: ID!, $after: String) {
    record(id: $id) {
      facts(first: 100, after: $after) {
        nodes {
          id
          property
          rank
          content {
            __typename
            ... on DateValue {
              edtf
            }
            ... on QuantityValue {
              value
              min
              max
              approximate
              unit
              of
            }
            ... on RecordValue {
              record {
                id
                kind
                name
              }
            }
            ... on CodeValue {
              code
            }
            ... on TextValue {
              text
            }
            ... on BooleanValue {
              boolean
            }
          }
          disputed
          independentChains
          atLeast
          sourceCount
          denials
          against(first: 5) {
            id
            value {
              __typename
              ... on DateValue {
                edtf
              }
              ... on QuantityValue {
                value
                min
                max
                approximate
                unit
                of
              }
              ... on RecordValue {
                record {
                  id
                  kind
                  name
                }
              }
              ... on CodeValue {
                code
              }
              ... on TextValue {
                text
              }
              ... on BooleanValue {
                boolean
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

/** What follows from the claims about one property of a record. */
export type Fact = NonNullable<ResultOf<typeof factsDocument>['record']>['facts']['nodes'][number]

/** All facts about a record, by property and rank. */
export async function factsOf({ query }: Client, id: string): Promise<Fact[]> {
  const facts: Fact[] = []
  for (let after: string | undefined; ;) {
    // A server says of an id that it does not know in an error, so that there is a record where there is an answer.
    const { nodes, pageInfo } = (await query(factsDocument, { id, after })).record!.facts
    facts.push(...nodes)
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null || pageInfo.endCursor === after) return facts
    after = pageInfo.endCursor
  }
}
