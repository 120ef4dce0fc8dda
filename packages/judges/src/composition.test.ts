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

test('the plain schema composes too', () => {
  const { errors } = composeServices([{ ...isnad, typeDefs: parse(API) }])
  expect(errors).toBeUndefined()
})
