import { composeServices } from '@apollo/composition'
import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { printSubgraph } from '@isnad/graphql'
import { API } from './test/api.ts'

const isnad = {
  name: 'isnad',
  url: 'http://isnad.test/graphql',
  typeDefs: parse(printSubgraph(buildSchema(API))),
}

/** Another team's subgraph: it adds comments to claims, pages them in Relay's form, and has a `node` of its own. */
const comments = {
  name: 'comments',
  url: 'http://comments.test/graphql',
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    type Query {
      node(id: ID!): Node @shareable
    }
    interface Node {
      id: ID!
    }
    type PageInfo @shareable {
      hasNextPage: Boolean!
      hasPreviousPage: Boolean!
      startCursor: String
      endCursor: String
    }
    type Claim implements Node @key(fields: "id") {
      id: ID!
      comments(first: Int): CommentConnection!
    }
    type CommentConnection {
      nodes: [Comment!]!
      pageInfo: PageInfo!
    }
    type Comment {
      text: String!
    }
  `),
}

test('it composes as a subgraph by itself', () => {
  const { errors, hints } = composeServices([isnad])
  expect(errors).toBeUndefined()
  // Enums that are there to be read; see the linter.
  const others = hints?.filter(({ definition }) => definition.code !== 'UNUSED_ENUM_TYPE')
  expect(others?.map(({ message }) => message)).toEqual([])
})

test('another subgraph can add fields to its claims', () => {
  const { errors, schema } = composeServices([isnad, comments])
  expect(errors?.map(({ message }) => message)).toBeUndefined()
  const supergraph = schema!.toAPISchema().toGraphQLJSSchema()
  const claim = supergraph.getType('Claim')
  expect(claim && 'getFields' in claim && Object.keys(claim.getFields())).toEqual(
    expect.arrayContaining(['property', 'comments']),
  )
  // A router cannot tell whose id it would be.
  expect(supergraph.getQueryType()!.getFields()['node']).toBeUndefined()
})

/** A third team's subgraph, of outages by service. */
const outages = (service: string, types = '') => ({
  name: 'outages',
  url: 'http://outages.test/graphql',
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    type Query {
      outages(country: String!): [Outage!]!
    }
    type Outage @key(fields: "id") {
      id: ID!
      minutes: Int!
      ${service}
    }
    ${types}
  `),
})

test('a subgraph of other things stands beside it, and names services by their ids', () => {
  const { errors, schema } = composeServices([isnad, comments, outages('serviceId: ID!')])
  expect(errors?.map(({ message }) => message)).toBeUndefined()
  const queries = schema!.toAPISchema().toGraphQLJSSchema().getQueryType()!.getFields()
  expect(Object.keys(queries)).toEqual(expect.arrayContaining(['availability', 'outages']))
})

test('what decision 0070 leaves out is told when it is composed: to go on from theirs with our fields', () => {
  const reference = 'type Service @key(fields: "id", resolvable: false) { id: ID! }'
  const { errors } = composeServices([isnad, outages('service: Service!', reference)])
  expect(errors?.[0]?.extensions['code']).toBe('SATISFIABILITY_ERROR')
  expect(errors?.[0]?.message).toContain('outages')
})

test('the plain schema composes too', () => {
  const { errors } = composeServices([{ ...isnad, typeDefs: parse(API) }])
  expect(errors).toBeUndefined()
})
