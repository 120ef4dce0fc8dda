import fc from 'fast-check'
import {
  getNamedType,
  getIntrospectionQuery,
  getNullableType,
  getOperationAST,
  graphqlSync,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createYoga } from 'graphql-yoga'
import { createContext, createSchema } from '@isnad/graphql'
import type { Store } from '@isnad/store'
import { createServer } from '../create-server.ts'
import { openDatabase } from '../open-database.ts'
import { createCostLimit } from '../plugins/use-cost-limit.ts'
import { useTimeLimit } from '../plugins/use-time-limit.ts'
import { ask } from '../test/ask.ts'
import { FIRST_DATASETS } from '../test/datasets.ts'
import { chargeLists } from './charge-lists.ts'
import { countFields } from './count-fields.ts'
import { estimateCost } from './estimate-cost.ts'

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

/** A list without pages that is longer than the estimate takes it to be. */
const LONG_LIST =
  '{ availability(service: "whatsapp", feature: VOICE_CALL, place: "MA", at: "2016-11-05") { outdated { id } } }'

test('what an operation is charged is never below the fields of its answer, nor above the limit', async () => {
  const maxCost = 3_000
  let charged = 0
  let estimated: number
  const cost = createCostLimit({ maxCost, maxPage: 100, onCharged: (fields) => (charged = fields) })
  const yoga = createYoga({
    schema: chargeLists(createSchema(store), cost.charge),
    context: () => createContext(store),
    plugins: [cost.plugin, useTimeLimit(60_000)],
    logging: false,
  })
  let [answered, surpassed, refused, nearest] = [0, 0, 0, 0]
  await fc.assert(
    fc.asyncProperty(selections(schema.getQueryType()!, 3), async (text) => {
      charged = 0
      const { data, errors } = await ask(yoga, text)
      if (errors?.some(({ extensions }) => extensions?.code === 'COST_LIMIT')) {
        refused++
        expect(data ?? null).toBeNull()
        return
      }
      // Fields of one name and different arguments cannot stand together: refused, and nothing to compare.
      if (!data) return
      const actual = countFields(data)
      estimated = costOf(text)
      answered++
      if (charged > estimated) surpassed++
      nearest = Math.max(nearest, actual / charged)
      expect(charged).toBeGreaterThanOrEqual(actual)
      expect(charged).toBeGreaterThanOrEqual(estimated)
      expect(charged).toBeLessThanOrEqual(maxCost)
    }),
    // The more questions there are, the seldomer one with such a list is put by chance.
    { numRuns: 150, examples: [[LONG_LIST]] },
  )
  expect(answered).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(0)
  // Lists without pages that are longer than the estimate takes them to be.
  expect(surpassed).toBeGreaterThan(0)
  // It would not be below either if it were always huge.
  expect(nearest).toBeGreaterThan(0.5)
})

test('an operation whose lists turn out too long is ended, and says why, once', async () => {
  const document = `{ availability(service: "whatsapp", feature: VOICE_CALL, place: "MA", at: "2016-11-05") {
    outdated { id property chain { agent { id name } } citations { start } } against { id } holding { id } parts { holding { id } } } }`
  const estimate = costOf(document)
  const tight = createServer({ store, limits: { maxCost: estimate } })
  const { status, errors, data } = await ask(tight, document)
  expect([status, data ?? null, errors]).toMatchObject([
    400,
    null,
    [{ extensions: { code: 'COST_LIMIT', limit: estimate } }],
  ])
  expect((await ask(createServer({ store }), document)).errors).toBeUndefined()
})

const introspect = (text: string) => costOf(`{ __schema { ${text} } }`)

test('what the schema says of itself is counted as it is', () => {
  for (const text of [
    getIntrospectionQuery(),
    '{ __type(name: "Claim") { name fields { name args { name type { name ofType { name } } } } } }',
    '{ __type(name: "Nothing") { name } }',
    'query Q($name: String! = "Source") { __type(name: $name) { name interfaces { name } possibleTypes { name } } }',
    '{ __schema { types { ...T } directives { name args { name } } } } fragment T on __Type { name enumValues { name } }',
  ]) {
    const { data } = graphqlSync({ schema, source: text })
    expect(costOf(text)).toBe(countFields(data))
  }
  expect(introspect('types { name }')).toBeGreaterThan(100)
})

test('aliases of what the schema says of itself are refused in no time', async () => {
  const bomb = `{ ${Array.from({ length: 50 }, (_, index) => `a${index}: __schema { types { name fields { name description args { name type { name } } } } }`).join(' ')} }`
  const server = createServer({ store })
  expect((await ask(server, getIntrospectionQuery())).errors).toBeUndefined()
  expect((await ask(server, bomb)).errors).toMatchObject([{ extensions: { code: 'COST_LIMIT' } }])
})

test('a list of ids is as large as a page may be', async () => {
  const ids = JSON.stringify(Array.from({ length: 101 }, (_, index) => `commons:x${index}`))
  const server = createServer({ store })
  for (const text of [
    `{ nodes(ids: ${ids}) { id } }`,
    `{ availabilityTimeline(place: "MA", service: ${ids}) { from } }`,
  ])
    expect(await ask(server, text)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'PAGE_TOO_LARGE', limit: 100, actual: 101 } }],
    })
})

test('a list that is no page counts as large as it is asked for', () => {
  expect(costOf('{ record(id: "a") { labels { text } } }')).toBe(1 + 1 + 3)
  expect(costOf('{ record(id: "a") { labels(first: 2) { text } } }')).toBe(1 + 1 + 2)
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

test('a citation, which is long and dear to make, counts as twenty fields', () => {
  expect(costOf('{ claims(first: 7) { nodes { id bibliographicCitation(format: BIBTEX) } } }')).toBe(
    1 + 1 + 7 * (1 + 20),
  )
})
