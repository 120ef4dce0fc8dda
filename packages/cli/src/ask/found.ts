import { graphql, type Client, type RecordKind, type ResultOf } from '@isnad/sdk'

/** Most that a page of the API has. */
const PAGE = 100

const searchDocument = graphql(`
  query Search($text: String!, $language: String, $kinds: [RecordKind!], $first: Int, $after: String) {
    search(text: $text, language: $language, kinds: $kinds, first: $first, after: $after) {
      totalCount
      nodes {
        item {
          __typename
          id
          ... on Record {
            kind
            name
          }
          ... on Source {
            title
          }
          ... on Claim {
            property
            subject {
              id
              name
            }
          }
        }
        matches {
          field
          language
          fragments {
            text
            start
            end
            matched
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

/** Something that was found. */
export type Found = ResultOf<typeof searchDocument>['search']['nodes'][number]

export interface SearchFilter {
  text: string
  language?: string | undefined
  kinds?: readonly RecordKind[] | undefined
}

/** The nearest things to a text, as many as are asked for, and how many there are in all. */
export async function searchFor(
  { query }: Client,
  { text, language, kinds }: SearchFilter,
  limit: number,
): Promise<{ items: Found[]; count: number }> {
  const items: Found[] = []
  for (let after: string | undefined; ;) {
    const first = Math.min(PAGE, limit - items.length)
    const { search } = await query(searchDocument, {
      text,
      language,
      kinds: kinds && [...kinds],
      first,
      after,
    })
    items.push(...search.nodes)
    const { hasNextPage, endCursor } = search.pageInfo
    if (!hasNextPage || endCursor === null || endCursor === after || items.length >= limit)
      return { items, count: search.totalCount }
    after = endCursor
  }
}
