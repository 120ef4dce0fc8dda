import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate as generateGenql } from '@genql/cli'
import { generate as generateDocuments } from '@graphql-codegen/cli'
import { GraphQLClient } from 'graphql-request'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { served } from './test/serve.ts'

const server = served()

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-generated-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What this test asks of the client that genql writes. */
interface Genql {
  createClient(options: { url: string }): { query(selection: object): Promise<unknown> }
}

test('genql writes a client from the introspection of the server, and the client asks it', async () => {
  await generateGenql({ endpoint: server.url, output: folder, verbose: false })
  // What is written has these two, whatever the schema.
  const { createClient } = (await import(join(folder, 'index.ts'))) as Genql
  const answer = await createClient({ url: server.url }).query({
    claims: {
      __args: { about: 'commons:whatsapp', first: 2 },
      nodes: { id: true, subject: { on_Service: { name: true } } },
    },
    record: { __args: { id: 'MA' }, __typename: true, name: true },
  })
  expect(answer).toMatchObject({
    claims: { nodes: [{ id: expect.any(String), subject: { name: 'WhatsApp' } }, {}] },
    record: { __typename: 'Place', name: 'Morocco' },
  })
})

const DOCUMENT = `
  query Verdict($at: Date!) {
    availability(service: "whatsapp", feature: VOICE_CALL, network: ADSL, place: "MA", at: $at) {
      verdict
      holding { ...Who }
    }
  }
  fragment Who on Claim { id source { title } value { __typename ... on CodeValue { code } } }
`

test('the client preset of codegen types a document, and graphql-request asks by it', async () => {
  await writeFile(
    join(folder, 'app.ts'),
    `import { graphql } from './gql'\nexport const Q = graphql(\`${DOCUMENT}\`)\n`,
  )
  await generateDocuments(
    {
      schema: server.url,
      documents: join(folder, 'app.ts'),
      silent: true,
      generates: { [`${join(folder, 'gql')}/`]: { preset: 'client', config: { documentMode: 'string' } } },
    },
    true,
  )
  const types = await readFile(join(folder, 'gql/graphql.ts'), 'utf8')
  expect(types).toMatch(/export type VerdictQueryVariables = Exact<\{\s*at: [^;]*;?\s*\}>/)
  expect(types).toContain("'BLOCKED'")
  const { VerdictDocument } = (await import(join(folder, 'gql/graphql.ts'))) as {
    VerdictDocument: { toString(): string }
  }
  expect(
    await new GraphQLClient(server.url).request(VerdictDocument.toString(), { at: '2016-03-15' }),
  ).toMatchObject({ availability: { verdict: 'BLOCKED', holding: [{ value: { __typename: 'CodeValue' } }] } })
})
