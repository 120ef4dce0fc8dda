/** Documents by how many fields they ask for; none where it is empty. */
export const DOCUMENTS: { [name: string]: string } = {
  'no document': '',
  '3 fields': 'datasets { id }',
  '30 fields': `claims(first: 5, property: availability) {
    totalCount
    nodes { id property denied mode time note disputed attributedOnly
      subject { id kind name }
      value { __typename ... on DateValue { edtf bounds { earliest latest } } ... on CodeValue { code vocabulary } }
      chain { unnamed manner agent { id name } }
      source { id title url publisher { id name } } }
    pageInfo { hasNextPage endCursor }
  }`,
}

/** A file with a document, that differs from any other. */
export function fileOf(query: string, version: number): string {
  return `import { graphql, type ResultOf } from '../src/index.ts'
${
  query === ''
    ? 'export const answer = { name: 1 }'
    : `const document = graphql(\`query Q${version} { ${query} }\`)
export declare const answer: ResultOf<typeof document>`
}
void answer
void graphql
export type { ResultOf }
`
}
