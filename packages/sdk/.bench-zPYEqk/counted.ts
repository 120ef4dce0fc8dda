import { graphql, type ResultOf } from '../src/index.ts'
const document = graphql(`
  query Q0 {
    claims(first: 5, property: availability) {
      totalCount
      nodes {
        id
        property
        denied
        mode
        time
        note
        disputed
        attributedOnly
        subject {
          id
          kind
          name
        }
        value {
          __typename
          ... on DateValue {
            edtf
            bounds {
              earliest
              latest
            }
          }
          ... on CodeValue {
            code
            vocabulary
          }
        }
        chain {
          unnamed
          manner
          agent {
            id
            name
          }
        }
        source {
          id
          title
          url
          publisher {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)
export declare const answer: ResultOf<typeof document>
void answer
void graphql
export type { ResultOf }
