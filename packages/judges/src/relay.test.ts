import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import compiler from 'relay-compiler'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { API_PATH } from './test/api.ts'
import { served } from './test/serve.ts'

const server = served()

/** A page about a service, as an application of Relay writes it: fragments, a page that goes on, and one that is asked anew. */
const PAGE = `
import { graphql } from 'relay-runtime'

graphql\`
  query pageQuery($id: ID!, $day: Date!) {
    node(id: $id) {
      __typename
      ...page_claims @arguments(first: 5) @alias
      ...page_name @alias
    }
    availability(service: $id, feature: VOICE_CALL, place: "commons:MA", at: $day) {
      ...page_answer
    }
  }
\`
graphql\`
  fragment page_name on Record { id name labels(first: 3) { language text } }
\`
graphql\`
  fragment page_claims on Service
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "pageClaimsQuery") {
    claims(first: $first, after: $after) @connection(key: "page_claims") {
      edges { node { id property ...page_claim } }
    }
  }
\`
graphql\`
  fragment page_claim on Claim @refetchable(queryName: "pageClaimQuery") {
    id
    source { title publisher { ...page_name } }
    value { __typename ... on CodeValue { code } ... on TextValue { texts { language text } } }
  }
\`
graphql\`
  fragment page_answer on Availability { verdict standing holding { ...page_claim } parts { network verdict } }
\`
`

interface Artefact {
  params: { name: string; text: string; id: string | null; metadata: object }
}

let folder: string
let compiled: { status: number | null; output: string }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-relay-'))
  await mkdir(join(folder, 'src'))
  await writeFile(join(folder, 'src/page.js'), PAGE)
  await writeFile(join(folder, 'schema.graphql'), await readFile(API_PATH))
  await writeFile(
    join(folder, 'relay.config.json'),
    JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      language: 'javascript',
      eagerEsModules: true,
    }),
  )
  const { status, stdout, stderr } = spawnSync(compiler!, ['relay.config.json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  compiled = { status, output: stdout + stderr }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function artefact(name: string): Promise<Artefact> {
  const text = await readFile(join(folder, `src/__generated__/${name}.graphql.js`), 'utf8')
  const file = join(folder, `${name}.mjs`)
  await writeFile(file, text)
  return ((await import(file)) as { default: Artefact }).default
}

async function ask(name: string, variables: object) {
  const { text } = (await artefact(name)).params
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  })
  return (await response.json()) as { data: { node: { claims: Connection } }; errors?: object[] }
}

interface Connection {
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

test('its compiler takes fragments, a connection and what is asked anew', async () => {
  expect(compiled).toEqual({ status: 0, output: expect.stringContaining('Compilation completed') })
  expect(compiled.output).not.toMatch(/error|warn/i)
  const names = (await readdir(join(folder, 'src/__generated__'))).map((name) =>
    name.replace('.graphql.js', ''),
  )
  expect(names.toSorted()).toEqual([
    'pageClaimQuery',
    'pageClaimsQuery',
    'pageQuery',
    'page_answer',
    'page_claim',
    'page_claims',
    'page_name',
  ])
})

test('what it compiled is answered, and the next page follows on the first', async () => {
  const { data, errors } = await ask('pageQuery', { id: 'commons:whatsapp', day: '2016-03-15' })
  expect(errors).toBeUndefined()
  const { edges, pageInfo } = data.node.claims
  expect([edges.length, pageInfo.hasNextPage]).toEqual([5, true])
  const next = await ask('pageClaimsQuery', { id: 'commons:whatsapp', first: 5, after: pageInfo.endCursor })
  expect(next.errors).toBeUndefined()
  const ids = [...edges, ...next.data.node.claims.edges].map(({ node }) => node.id)
  expect(new Set(ids).size).toBe(10)
  const again = await ask('pageClaimQuery', { id: ids[0] })
  expect(again).toMatchObject({ data: { node: { id: ids[0] } } })
})

test('it would say so if the schema were not in its form', async () => {
  await writeFile(
    join(folder, 'src/bad.js'),
    'graphql`fragment bad on Service { claims(first: 3) @connection(key: "bad_claims") { totalCount } }`',
  )
  const { status, stderr, stdout } = spawnSync(compiler!, ['relay.config.json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(status).not.toBe(0)
  expect(stdout + stderr).toContain('edges')
})
