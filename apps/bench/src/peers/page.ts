/** What every server is asked for: a page of 20 claims with subject, citations and sources, about 9 kB. */
export const PAGE = `query Page {
  claims(first: 20) {
    nodes {
      id property time disputed
      subject { id name }
      citations { start end sha256 }
      source { id language published { edtf } publisher { id name } }
    }
    pageInfo { hasNextPage }
  }
}`

/** The body of a `POST` that asks for it. */
export const BODY = JSON.stringify({ query: PAGE })
