import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  printSchema,
  type IntrospectionOptions,
} from 'graphql'
import { expect, test } from 'vitest'
import { API } from './test/api.ts'
import { served } from './test/serve.ts'

const server = served()

/** What tools ask for: GraphiQL and Altair, rover and Apollo Studio, Relay and older ones. */
const ASKED: [tools: string, options: IntrospectionOptions][] = [
  ['the plainest', { descriptions: false }],
  ['by default', {}],
  [
    'with all that there is',
    {
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    },
  ],
]

test.each(ASKED)('who asks %s gets the whole schema, by POST and by GET', async (_, options) => {
  const query = getIntrospectionQuery(options)
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }
  for (const response of [
    await fetch(server.url, post),
    await fetch(`${server.url}?query=${encodeURIComponent(query)}`),
  ]) {
    expect(response.status).toBe(200)
    const { data, errors } = (await response.json()) as { data: never; errors?: unknown }
    expect(errors).toBeUndefined()
    const names = (text: string) =>
      [...text.matchAll(/^(?:type|interface|enum|union|scalar) (\w+)/gm)].map(([, name]) => name)
    expect(names(printSchema(buildClientSchema(data)))).toEqual(names(printSchema(buildSchema(API))))
  }
})
