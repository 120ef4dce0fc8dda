import fc from 'fast-check'
import {
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSchema } from '@isnad/graphql'
import type { Store } from '@isnad/store'
import { createServer } from '../create-server.ts'
import { openDatabase } from '../open-database.ts'
import { ask } from '../test/ask.ts'
import { FIRST_DATASETS } from '../test/datasets.ts'
import { estimateCost, UNPAGED_LENGTH } from './estimate-cost.ts'

let store: Store
let schema: GraphQLSchema

beforeAll(async () => {
  ;({ store } = await openDatabase({ datasets: FIRST_DATASETS }))
  schema = createSchema(store)
})
afterAll(() => store.close())

const costOf = (text: string, variables = {}) => {
  const document = parse(text)
  return estimateCost({ schema, document, operation: getOperationAST(document)!, variables }).cost
}

/** The fields that an answer has; of a list without pages the costliest, as many as the estimate counts. */
function actualCost(value: unknown, under = ''): number {
  if (Array.isArray(value)) {
    const costs = value.map((item) => actualCost(item)).toSorted((left, right) => right - left)
    const counted = under === 'nodes' || under === 'edges' ? costs : costs.slice(0, UNPAGED_LENGTH)
    return counted.reduce((sum, cost) => sum + cost, 0)
  }
  if (value === null || typeof value !== 'object') return 0
  return Object.entries(value).reduce((sum, [key, below]) => {
    return sum + 1 + actualCost(below, key.replace(/_\d+$/, ''))
  }, 0)
}

/** Documents of any fields that need no arguments, with pages of any size and conditions of type. */
function selections(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      field.args.every((argument) => !isNonNullType(argument.type)) &&
      (depth > 0 || !isCompositeType(getNamedType(field.type))),
  )
  if (fields.length === 0) return fc.constant('{ __typename }')
  return fc
    .subarray(fields, { minLength: 1, maxLength: Math.min(4, fields.length) })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((field) => {
          const named = getNamedType(field.type)
          const paged = field.args.some(({ name }) => name === 'first')
          const page = paged
            ? fc.constantFrom('', '(first: 1)', '(first: 7)', '(first: 30)')
            : fc.constant('')
          if (!isCompositeType(named)) return page.map((text) => `${field.name}${text}`)
          const types = isObjectType(named) ? [named] : schema.getPossibleTypes(named)
          const below = fc
            .subarray([...types], { minLength: 1, maxLength: Math.min(2, types.length) })
            .chain((some) =>
              fc.tuple(
                ...some.map((one) => selections(one, depth - 1).map((text) => `... on ${one.name} ${text}`)),
              ),
            )
          return fc
            .tuple(page, below)
            .map(([text, parts]) => `${field.name}${text} { __typename ${parts.join(' ')} }`)
        }),
      ),
    )
    .map((parts) => `{ ${parts.join(' ')} }`)
}

test('the estimate is never below the actual', async () => {
  const server = createServer({ store, limits: { maxCost: 1_000_000, maxTokens: 100_000, maxDepth: 50 } })
  let [answered, nearest] = [0, 0]
  await fc.assert(
    fc.asyncProperty(selections(schema.getQueryType()!, 3), async (text) => {
      const { data } = await ask(server, text)
      // Fields of one name and different arguments cannot stand together: refused, and nothing to compare.
      if (!data) return
      const [estimate, actual] = [costOf(text), actualCost(data)]
      answered++
      nearest = Math.max(nearest, actual / estimate)
      expect(estimate).toBeGreaterThanOrEqual(actual)
    }),
    { numRuns: 60 },
  )
  expect(answered).toBeGreaterThan(20)
  // It would not be below either if it were always huge.
  expect(nearest).toBeGreaterThan(0.5)
})

test('a page is as many as are asked for, and 20 where nothing is said', () => {
  expect(costOf('{ claims(first: 7) { nodes { id } } }')).toBe(1 + 1 + 7)
  expect(costOf('{ claims { edges { node { id } } } }')).toBe(1 + 1 + 20 + 20)
  expect(costOf('query Q($n: Int) { claims(last: $n) { nodes { id } } }', { n: 50 })).toBe(1 + 1 + 50)
  expect(costOf('{ nodes(ids: ["a", "b"]) { id } }')).toBe(1 + 2)
})

test('of the types that a thing may have, the costliest counts', () => {
  expect(costOf('{ node(id: "a") { id ... on Claim { property denied } ... on Source { title } } }')).toBe(
    1 + 3,
  )
})

test('fragments that multiply are counted in no time', () => {
  const fragments = Array.from(
    { length: 60 },
    (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
  )
  const text = `{ ...F0 } ${fragments.join(' ')} fragment F60 on Query { datasets { id } }`
  const started = performance.now()
  expect(costOf(text)).toBe(Number.MAX_SAFE_INTEGER)
  expect(performance.now() - started).toBeLessThan(200)
})

test('lists without pages count as three', () => {
  expect(isListType(getNullableType(schema.getQueryType()!.getFields()['datasets']!.type))).toBe(true)
  expect(costOf('{ datasets { id } }')).toBe(1 + 3)
})
