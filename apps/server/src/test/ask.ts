export interface Answer {
  status: number
  headers: Headers
  data?: { [field: string]: unknown } | null
  errors?: {
    message: string
    path?: (string | number)[]
    extensions: { code?: string; requestId?: string; limit?: number; actual?: number }
  }[]
}

/** Puts a document to a server without a port. */
export async function ask(
  server: { fetch: (url: string, init: RequestInit) => Response | Promise<Response> },
  query: string,
  headers: { [name: string]: string } = {},
): Promise<Answer> {
  const response = await server.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  // The shape that the GraphQL specification gives to a response.
  const body = (await response.json()) as Pick<Answer, 'data' | 'errors'>
  return { status: response.status, headers: response.headers, ...body }
}
